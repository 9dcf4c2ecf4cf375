# The two commands of the README, and what they are made of.

PORT ?= 8080
DATABASE ?= sqlite:var/luukku.sqlite
CONTENT ?= .

.PHONY: help serve test build check setup format clean

help: ## shows this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

serve: setup ## builds optimised and serves the content on http://127.0.0.1:8080
	swift build -c release --product luukku
	@mkdir -p var
	exec .build/release/luukku serve --port $(PORT) --database $(DATABASE) --content $(CONTENT)

test: setup ## checks and tests everything
	scripts/check
	swift build --build-tests
	swift test --skip-build
	.build/debug/luukku check --content .
	.build/debug/luukku test --coverage --content .

build: setup ## builds without tests, for trying things out
	swift build

check: ## lints, checks the arrows between targets, lists long files
	scripts/check

setup: ## installs the system packages that are missing
	@scripts/setup

format: ## formats all Swift files in place
	swift format --in-place --parallel --recursive Package.swift Benchmarks Sources Tests

clean: ## removes what was built
	rm -rf .build
