printf '.PHONY: check fmt lint test\ncheck: fmt lint test\nfmt:\n\tcargo fmt --all --check\nlint:\n\tcargo clippy --workspace --quiet\ntest:\n\tcargo test --workspace --quiet\n' > Makefile
