echo 'strict-peer-dependencies=true' > .npmrc
