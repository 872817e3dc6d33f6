# A shop's server and its packages, from a stand-in of the registry that needs no network: composer-php [STATE…]
# The packages are empty, their names, versions and needs are those of real ones. Wants Debian's composer.
shelf=$CACHE/composer-php-$(cksum < "$SETUP/packages.py" | cut -d' ' -f1)
[ -e "$shelf/packages.json" ] || python3 "$SETUP/packages.py" "$shelf"
curl -sf http://localhost:48612/packages.json > /dev/null || (cd "$shelf" && timeout 600 python3 -m http.server 48612 > /dev/null 2>&1 &)
until curl -sf http://localhost:48612/packages.json > /dev/null; do sleep 0.1; done
mkdir -p src && printf '<?php\n\nnamespace Shop;\n\nfinal class Cart\n{\n}\n' > src/Cart.php
cat > composer.json <<'JSON'
{
    "name": "example/shop",
    "description": "A shop",
    "type": "project",
    "license": "MIT",
    "require": {
        "php": ">=8.1",
        "guzzlehttp/guzzle": "^7.4",
        "monolog/monolog": "^3.0",
        "symfony/console": "^6.4"
    },
    "require-dev": {
        "swiftmailer/swiftmailer": "^6.3"
    },
    "autoload": { "psr-4": { "Shop\\": "src/" } },
    "repositories": { "packagist.org": false, "shelf": { "type": "composer", "url": "http://localhost:48612" } },
    "config": { "secure-http": false }
}
JSON
export COMPOSER_ALLOW_SUPERUSER=1
for state in "$@"; do
  case $state in
  installed) composer install --quiet --no-interaction ;;
  old)
    sed -i 's/"\^7.4"/"7.4.4"/; s#"monolog/monolog"#"guzzlehttp/psr7": "2.4.0",\n        "psr/http-message": "1.1",\n        "monolog/monolog"#' composer.json
    composer install --quiet --no-interaction
    sed -i 's/"7.4.4"/"^7.4"/; s/"2.4.0"/"^2.4"/; s/"1.1"/"^1.1 || ^2.0"/' composer.json
    composer update --lock --quiet --no-interaction
    ;;
  edited) sed -i 's/"symfony\/console": "^6.4"/"symfony\/console": "^6.4",\n        "psr\/container": "^2.0"/' composer.json ;;
  conflict) sed -i 's/"symfony\/console": "^6.4"/"symfony\/console": "^5.4",\n        "psr\/log": "^3.0"/' composer.json ;;
  php) sed -i 's/"symfony\/console": "^6.4"/"symfony\/console": "^8.0"/' composer.json ;;
  extension) sed -i 's/"symfony\/console": "^6.4"/"symfony\/console": "^6.4",\n        "depot\/scale-driver": "^1.0"/' composer.json ;;
  bad-json) sed -i 's/"license": "MIT",/"license": "MIT"/' composer.json ;;
  untidy) sed -i 's/"license": "MIT",//; s/"A shop"/1/; s#"name": "example/shop"#"name": "Example/Shop"#; s/"type": "project"/"typ": "project"/' composer.json ;;
  none) rm composer.json ;;
  scripts)
    printf '<?php\n\nnamespace Shop;\n\nfinal class Cart\n{\n    public function total(): int\n    {\n        return 1 +;\n    }\n}\n' > src/Cart.php
    sed -i 's#"config":#"scripts": { "lint": "php -l src/Cart.php", "check": ["@lint", "php src/Cart.php"] },\n    "config":#' composer.json
    ;;
  esac
done
