# rules of their own, of which two thousand lines of published code break some
cp "$SETUP/checkstyle.xml" .
sed -i 's|google_checks.xml|checkstyle.xml|' pom.xml
