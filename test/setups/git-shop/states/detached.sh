git checkout -q v1.2.0
echo '# bisecting' >> README.md
