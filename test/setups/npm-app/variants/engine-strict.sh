echo 'engine-strict=true' > .npmrc
