# Without the package whose own peers the shelf does not hold.
sed -i '/testing-library/d' package.json
