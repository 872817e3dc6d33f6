sed -i '/<!-- test dependencies -->/,/<!-- end -->/d' pom.xml
