cat > Makefile <<'MK'
PYTHON ?= .venv/bin/python

.PHONY: check lint compile test

check: compile lint test

compile:
	@echo "compiling with $$($(PYTHON) --version)"
	$(PYTHON) -m compileall -q stockroom tests

lint:
	.venv/bin/ruff check stockroom tests

test:
	.venv/bin/pytest

coverage.xml:
	.venv/bin/pytest -q --cov=stockroom --cov-report=xml

stockroom/rates.json: rates.csv
	$(PYTHON) -m stockroom.rates $< > $@
MK
