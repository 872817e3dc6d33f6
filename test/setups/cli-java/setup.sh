# The published sources and 797 tests of Apache Commons CLI 1.9.0 as a Maven project: cli-java [VARIANT…], see variants/.
jars="$CACHE/cli-java"
for artifact in sources test-sources; do
  [ -e "$jars/commons-cli-1.9.0-$artifact.jar" ] ||
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="commons-cli:commons-cli:1.9.0:jar:$artifact" -DoutputDirectory="$jars" -Dmdep.useBaseVersion=true
done
cp "$SETUP/pom.xml" .
mkdir -p src/main/java src/test/java src/test/resources/org/apache/commons/cli
(cd src/main/java && jar xf "$jars/commons-cli-1.9.0-sources.jar" && rm -r META-INF)
(cd src/test/java && jar xf "$jars/commons-cli-1.9.0-test-sources.jar" && rm -r META-INF)
mv src/test/java/org/apache/commons/cli/existing-readable.file src/test/resources/org/apache/commons/cli/
main=src/main/java/org/apache/commons/cli
tests=src/test/java/org/apache/commons/cli
for variant in "$@"; do . "$SETUP/variants/$variant.sh"; done
