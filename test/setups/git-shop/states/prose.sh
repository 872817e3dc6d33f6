# Words changed inside sentences.
sed -i 's/the answer holds/the response contains/; s/does not change between versions/stays the same within a major version/' README.md
