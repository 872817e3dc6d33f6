# Java programs that end badly, with Jackson on the class path: java-crash
jars="$CACHE/java-crash"
for artifact in core:jackson-core core:jackson-databind core:jackson-annotations; do
  name=${artifact#*:}
  [ -e "$jars/$name-2.17.2.jar" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="com.fasterxml.jackson.core:$name:2.17.2" -DoutputDirectory="$jars" -Dmdep.useBaseVersion=true
done
mkdir -p lib && cp "$jars"/*.jar lib/
cp -R "$SETUP/src" . && cp "$SETUP/stock.json" .
[ "$1" = sources ] || javac -Xlint:none -nowarn -cp 'lib/*' -d classes src/*.java 2> /dev/null
case $1 in
stuck) java -cp 'classes:lib/*' depot.Depot deadlock > /dev/null 2>&1 & echo $! > pid; sleep 5; (sleep 60; kill -9 "$(cat pid)" 2> /dev/null) > /dev/null 2>&1 & ;;
esac
