# Code with findings for every linter: lint-py SOURCE [STATE…]
# SOURCE: inventory, a small package written with them, or click-8.1.7, published sources with one line broken.
source=$1 && shift
case $source in
  inventory) cp -R "$SETUP/project/." . ;;
  *)
    [ -e "$CACHE/$source.tar.gz" ] || pip download --quiet --no-deps --no-binary "${source%-*}" --dest "$CACHE" "${source%-*}==${source##*-}"
    tar -xzf "$CACHE/$source.tar.gz" --strip-components 1
    ;;
esac
if [ "$1" = old ]; then
  shift
  sh "$SETUP/../stockroom-py/venv.sh" lint-oLd4 ruff==0.0.292 mypy==0.991 pylint==2.17.7 flake8==5.0.4 black==22.12.0 isort==5.12.0
else
  sh "$SETUP/../stockroom-py/venv.sh" lint-py ruff==0.14.6 mypy==1.18.2 pylint==4.0.3 flake8==7.3.0 black==25.11.0 isort==7.0.0 bandit==1.9.1 pre-commit==4.4.0 'pyright[nodejs]==1.1.407' coverage==7.12.0
fi
for state in "$@"; do
  case $state in
    syntax) sed -i '0,/^def /s/^def \(.*\):$/def \1/' inventory/orders.py ;;
    types) # A parameter that was optional, and a return type
      sed -i 's/^def echo($/def echo(  # noqa/; s/    message: t.Optional\[t.Any\] = None,/    message: t.Optional[bytes] = None,/' src/click/utils.py
      sed -i 's/    def get_usage(self, ctx: Context) -> str:/    def get_usage(self, ctx: Context) -> t.Optional[str]:/; s/^        self.invoked_subcommand: t.Optional\[str\] = None/        self.invoked_subcommand: t.Optional[int] = None/' src/click/core.py ;;
    copied) cp inventory/legacy.py inventory/legacy_copy.py ;;
    strict) printf '[tool.mypy]\nstrict = true\npretty = true\n' > pyproject.toml ;;
    clean) rm -r inventory/legacy.py inventory/orders.py inventory/shipping.py inventory/report.py ;;
    bad-config) printf '[tool.ruff]\nline-lenght = 100\n[tool.mypy]\nstrict = "maybe"\nwarn_unusd = true\n[tool.black]\nline-length = "wide"\n' > pyproject.toml ;;
    hooks)
      cp "$SETUP/pre-commit.yaml" .pre-commit-config.yaml
      printf '.venv\n.mypy_cache\n.ruff_cache\n' > .gitignore
      git init -q && git add -A && git commit -qm "Inventory" ;;
    make) printf 'lint:\n\t.venv/bin/ruff check inventory\n\t.venv/bin/mypy inventory\n\t.venv/bin/black --check inventory\n' > Makefile ;;
    ci) printf '#!/bin/sh\nset -x\n.venv/bin/ruff check --output-format concise inventory\n.venv/bin/mypy inventory\n.venv/bin/black --check inventory\n' > ci.sh ;;
  esac
done
