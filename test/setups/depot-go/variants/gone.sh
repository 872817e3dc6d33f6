# A version of a module that was never published.
sed -i 's/testify v1.11.1/testify v1.99.0/' go.mod
