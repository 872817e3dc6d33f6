echo '{ "name": "shop-web", "version": "1.4.0", "private": true }' > package.json
