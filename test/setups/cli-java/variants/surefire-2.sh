# the last surefire of version 2, which prints reports in another order
sed -i 's/<surefire.version>3.2.5/<surefire.version>2.22.2/' pom.xml
