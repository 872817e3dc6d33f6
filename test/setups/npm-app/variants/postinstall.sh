# A native module that does not build here.
mkdir -p native
cat > native/package.json <<'JSON'
{
  "name": "@shop/thumbnails",
  "version": "0.3.1",
  "scripts": { "install": "node build.js" }
}
JSON
cat > native/build.js <<'JS'
console.log('thumbnails: looking for libvips …');
console.log('thumbnails: compiling src/resize.cc');
console.error('src/resize.cc:12:10: fatal error: vips/vips8: No such file or directory');
console.error('   12 | #include <vips/vips8>');
console.error('      |          ^~~~~~~~~~~~');
console.error('compilation terminated.');
console.error('thumbnails: install libvips-dev (Debian) or vips (Homebrew) and try again');
process.exit(1);
JS
(cd native && npm pack --silent --pack-destination .. > /dev/null)
rm -r native
sed -i 's#"pino": "9.6.0"#"pino": "9.6.0",\n    "@shop/thumbnails": "file:shop-thumbnails-0.3.1.tgz"#' package.json
