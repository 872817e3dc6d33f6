# The published sources and tests of Apache Commons CLI 1.6.0 with Debian's Gradle 4.4.1: cli-gradle [VARIANT…]
jars="$CACHE/cli-java"
for artifact in sources test-sources; do
  [ -e "$jars/commons-cli-1.6.0-$artifact.jar" ] ||
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="commons-cli:commons-cli:1.6.0:jar:$artifact" -DoutputDirectory="$jars" -Dmdep.useBaseVersion=true
done
mkdir -p src/main/java src/test/java src/test/resources/org/apache/commons/cli
(cd src/main/java && jar xf "$jars/commons-cli-1.6.0-sources.jar" && rm -r META-INF)
(cd src/test/java && jar xf "$jars/commons-cli-1.6.0-test-sources.jar" && rm -r META-INF)
mv src/test/java/org/apache/commons/cli/existing-readable.file src/test/resources/org/apache/commons/cli/
echo "rootProject.name = 'commons-cli'" > settings.gradle
cat > build.gradle <<'G'
plugins {
    id 'java'
}

version = '1.6.0'

repositories {
    mavenCentral()
}

dependencies {
    testCompile 'junit:junit:4.13.2'
    testCompile 'org.junit.jupiter:junit-jupiter-api:5.11.4'
}

compileJava.options.encoding = 'UTF-8'
compileTestJava.options.encoding = 'UTF-8'
G
main=src/main/java/org/apache/commons/cli
for variant in "$@"; do
  case $variant in
  broken) sed -i 's/final String value = token.substring(pos + 1);/final String value = token.substring(pos);/' $main/DefaultParser.java ;;
  compile-errors)
    sed -i 's/static String stripLeadingHyphens(/static String withoutHyphens(/' $main/Util.java
    sed -i 's/^import java.util.Map;//' $main/OptionGroup.java
    sed -i 's/private String selected;/private int selected;/' $main/OptionGroup.java
    sed -i 's/public boolean hasOption(final String opt) {/public boolean hasOption(final String opt) throws ParseException {/' $main/CommandLine.java
    ;;
  no-jupiter) sed -i '/junit-jupiter-api/d' build.gradle ;;
  missing-dependency) sed -i "s/junit:4.13.2'/junit:4.31.2'\n    compile 'org.apache.commons:commons-lnag3:3.14.0'/" build.gradle ;;
  esac
done
