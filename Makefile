# Everything there is to do with Lede. The work is in scripts/.

.DEFAULT_GOAL := help
.PHONY: help setup serve test dist lighthouse fuzz eval train fmt lint test-native test-wasm test-browser

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: setup ## build the page and serve it on http://127.0.0.1:8080/ (PORT=… for another port)
	@scripts/serve.sh

test: setup ## run every test there is, browser tests included
	@scripts/test.sh

dist: setup ## build the folder to host, dist/
	@scripts/dist.sh

lighthouse: dist ## let Lighthouse look at the page, served by nginx
	@scripts/lighthouse.sh

eval: ## measure the analysis (EVAL=articles for one measure, SHOW=30 for its errors)
	@scripts/eval.sh

train: ## learn anew by what names are found, from ../shared/corpus (a few minutes; the same corpus gives the same bytes)
	@scripts/train.sh

setup: ## install what is missing; the other targets do so themselves
	@scripts/setup.sh

fuzz: ## let libFuzzer look for what breaks it, a minute for each target (FUZZ=3600 for an hour)
	@scripts/fuzz.sh

fmt: setup ## format the code
	@cargo fmt

lint: setup ## let clippy look at the native code and at the page's
	@scripts/lint.sh

test-native: ## run the tests of the core and the command line
	@cargo test --locked

test-wasm: setup ## run the wasm tests in headless Chromium
	@scripts/test-wasm.sh

test-browser: setup ## run the browser tests against the dist/ that is there
	@scripts/test-browser.sh
