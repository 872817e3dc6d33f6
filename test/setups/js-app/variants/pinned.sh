# Versions whose tarballs the shelf holds.
sed -i 's/"^1.11.13"/"1.11.13"/; s/"^3.24.1"/"3.24.1"/' package.json
