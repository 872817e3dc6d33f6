# Compiles the service and puts slf4j and logback beside it, fetched once by Maven.
jars="$CACHE/services-java"
if [ ! -e "$jars/done" ]; then
  mkdir -p "$jars"
  for artifact in org.slf4j:slf4j-api:2.0.16 ch.qos.logback:logback-core:1.5.12 ch.qos.logback:logback-classic:1.5.12; do
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="$artifact" -DoutputDirectory="$jars" -Dmdep.useBaseVersion=true
  done
  : > "$jars/done"
fi
mkdir lib && cp "$jars"/*.jar lib/
javac -cp 'lib/*' -d classes src/Depot.java
cp src/logback.xml classes/
