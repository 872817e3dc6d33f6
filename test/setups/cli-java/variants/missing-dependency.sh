sed -i 's/<version>2.16.1/<version>2.61.1/; s/<artifactId>mockito-core/<artifactId>mockito-corn/' pom.xml
