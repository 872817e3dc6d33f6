# A reactor of five modules for a warehouse: depot-mvn [VARIANT…]
# test-fails: a failing test in the second; causes: a test class with failures of many kinds; compile-fails: an error in the third; cycle: two need each other
module() { # NAME DEPENDENCIES
  mkdir -p "$1/src/main/java/example/$1" "$1/src/test/java/example/$1"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<parent><groupId>com.example.depot</groupId><artifactId>depot</artifactId><version>2.4.0-SNAPSHOT</version></parent>'
    echo "<artifactId>depot-$1</artifactId><name>Depot :: $1</name><dependencies>"
    echo '<dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.11.4</version><scope>test</scope></dependency>'
    for other in $2; do echo "<dependency><groupId>com.example.depot</groupId><artifactId>depot-$other</artifactId><version>\${project.version}</version></dependency>"; done
    echo '</dependencies></project>'
  } > "$1/pom.xml"
}
modules='model core store api app'
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>com.example.depot</groupId><artifactId>depot</artifactId><version>2.4.0-SNAPSHOT</version><packaging>pom</packaging><name>Depot</name><modules>'
  for name in $modules; do echo "<module>$name</module>"; done
  echo '</modules><properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>'
  echo '<build><pluginManagement><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.2</version></plugin>'
  echo '<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin><plugin><artifactId>maven-jar-plugin</artifactId><version>3.4.1</version></plugin></plugins></pluginManagement></build></project>'
} > pom.xml
module model ''
module core model
module store model
module api 'core store'
module app api
cp -R "$SETUP/src/." .
for variant in "$@"; do
  case $variant in
  test-fails) sed -i 's/compareTo(floor) < 0/compareTo(floor) <= 0/; s/setScale(2, RoundingMode.HALF_UP)/setScale(2, RoundingMode.DOWN)/' core/src/main/java/example/core/Pricing.java ;;
  causes) cp "$SETUP/causes/Importer.java" core/src/main/java/example/core/ && cp "$SETUP/causes/ImporterTest.java" core/src/test/java/example/core/ ;;
  compile-fails) sed -i 's/import java.util.HashMap;//; s/rows.values().stream()/rows.stream()/' store/src/main/java/example/store/Shelf.java ;;
  cycle) sed -i 's|<dependencies>|<dependencies><dependency><groupId>com.example.depot</groupId><artifactId>depot-api</artifactId><version>${project.version}</version></dependency>|' core/pom.xml ;;
  bad-pom) sed -i 's|</modules>|</module>|; s|<name>Depot ::|<nmae>Depot ::|' core/pom.xml && sed -i 's|<module>store</module>|<module>stores</module>|' pom.xml ;;
  esac
done
