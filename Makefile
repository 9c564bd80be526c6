# Passerelle. `make run` serves the demonstration, `make test` proves everything, `make bench` measures.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

NEXTEST := $(shell cargo nextest --version >/dev/null 2>&1 && echo "nextest run" || echo "test")

# Programs for the tests are built of the whole workspace at once, as its tests are: a part of it would have other
# features, and so be built anew.
BUILD := cargo build --quiet --workspace

PYTHON := target/oracles/bin/python

# What npm and pip leave when they are done: they work again only when what is wanted changes.
NODE_ORACLES := $(patsubst %/package-lock.json,%/node_modules/.package-lock.json,$(wildcard crates/*/tests/oracles/package-lock.json))
PYTHON_ORACLES := $(wildcard crates/*/tests/oracles/requirements.txt)

# What `make release` left. Where it is there, it is what is measured: the drivers alone are built beside it.
GUIDED := $(wildcard $(CURDIR)/target/guided/passerelle)
DRIVER := $(if $(GUIDED),PASSERELLE_PROGRAM=$(GUIDED) cargo run --quiet --release --manifest-path benches/guide/Cargo.toml --target-dir target/guided/drivers --bin,cargo bench --bench)

.PHONY: help release run test install-test-tools install-oracles format lint compiled unit oracles conformance end-to-end sign-ons simulate fuzz bench bench-signon bench-posts bench-results bench-exchange install-bench-peer

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

run: ## build and serve the demonstration on http://127.0.0.1:8080
	cargo run -- demo

release: ## the program for operators, built by what it does most: target/guided/passerelle, in an hour on two cores
	benches/guide/release.sh

test: install-test-tools format lint unit oracles end-to-end sign-ons ## everything that must hold

install-test-tools: install-oracles ## Chromium, PostgreSQL, SoftHSM, Glewlwyd and Java by apt, the rest by npm and pip
	@missing=; for need in chromium:chromium java:default-jre-headless openssl:openssl softhsm2-util:softhsm2 glewlwyd:glewlwyd sqlite3:sqlite3 pdfinfo:poppler-utils clamd:clamav-daemon; do \
	  command -v "$${need%%:*}" >/dev/null || missing="$$missing $${need##*:}"; done; \
	ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$$missing postgresql"; \
	python3 -c 'import ensurepip' 2>/dev/null || missing="$$missing python3-venv"; \
	fc-list 2>/dev/null | grep -qi liberation || missing="$$missing fonts-liberation fontconfig"; \
	if [ -n "$$missing" ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; fi
	@test -x tests/e2e/.venv/bin/python || rm -f tests/e2e/.venv/installed
	@$(MAKE) --no-print-directory tests/e2e/node_modules/.package-lock.json tests/e2e/.venv/installed

install-oracles: $(NODE_ORACLES)
	@python3 -c 'import ensurepip' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; }
	@command -v pdfinfo >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils; }
	@test -x $(PYTHON) || rm -f target/oracles/installed
	@$(MAKE) --no-print-directory target/oracles/installed

%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund --silent
	@touch $@

target/oracles/installed: $(PYTHON_ORACLES)
	test -x $(PYTHON) || python3 -m venv target/oracles
	$(PYTHON) -m pip install --quiet --disable-pip-version-check $(addprefix --requirement ,$^)
	@touch $@

tests/e2e/.venv/installed: tests/e2e/clients/python/requirements.txt
	test -x tests/e2e/.venv/bin/python || python3 -m venv tests/e2e/.venv
	tests/e2e/.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

format: ## no difference from cargo fmt
	cargo fmt --all --check

lint: ## clippy, warnings refused
	cargo clippy --workspace --all-targets --quiet -- -D warnings

compiled: ## the tests, ready to run
	cargo test --quiet --workspace --no-run

unit: ## rooms and the program, on SQLite and on PostgreSQL; the scripts of devices
	tests/with-postgres cargo $(NEXTEST) --workspace
	cargo test --workspace --doc --quiet
	$(BUILD) --example squares
	node --test crates/pass/tests/scripts/

conformance: ## the modules of the OpenID Foundation's suite; writes docs/conformance.md
	WRITE_DOCUMENT=yes tests/with-postgres cargo $(NEXTEST) -p identity --test conformance

oracles: install-oracles oracle-forms ## tokens, forms, printed documents, uploads, signed containers, passes, payments and consultations, compared with programs that are not ours
	$(BUILD) --example tokens --example samples --example uploads --example containers --example feeds \
	  --example places --example squares --example transfers --example booklets \
	  --example landscapes --example releases --example figures --example signed_document \
	  --example publications
	node --test --test-reporter=spec crates/jose/tests/oracles/ crates/attachments/tests/oracles/ \
	  crates/directory/tests/oracles/
	$(PYTHON) -m unittest discover --start-directory crates/jose/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/paper/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/asic/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/exchange/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/directory/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/voucher/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/remittance/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/pass/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/opinion/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/disclosure/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/survey/tests/oracles
	$(PYTHON) -m unittest discover --start-directory crates/consultations/tests/oracles

oracle-forms: install-oracles ## forms: pyxform after a round trip, and ODK's own evaluator on expressions made at random
	$(BUILD) --example exported --example expressions --example rewritten
	node --test --test-reporter=spec crates/forms/tests/oracles/
	$(PYTHON) -m unittest discover --start-directory crates/forms/tests/oracles

end-to-end: ## the demonstration in a real browser, with scripts on and off
	$(BUILD) --bins --examples
	cd tests/e2e && ../with-postgres npm test

sign-ons: ## some seconds of many sign-ons at once: none may fail, every token must be right
	cargo bench --workspace --profile dev --bench signon -- --short

simulate: ## before a release: two hours of worlds of passes on each engine, of other seeds each time, and a hundred kills
	PASS_SIMULATION_SECONDS=$(or $(SIMULATED_SECONDS),7200) PASS_FIRST_SEED=$$(date +%s) PASS_KILLS=100 \
	  tests/with-postgres cargo $(NEXTEST) --workspace --test simulation --test killing

fuzz: ## every parser that a stranger reaches, a minute each, with libFuzzer
	fuzz/run.sh all 60

bench: install-bench-peer ## speeds and sizes, beside their limits
	tests/with-postgres --durable cargo bench --workspace --benches

bench-signon: install-bench-peer ## the whole sign-on at a service, beside npm oidc-provider
	$(DRIVER) signon -- --bench

bench-posts: ## pages of answers, many people at once
	cargo bench --bench posts

bench-results: ## result pages of firms a second
	cargo bench --bench results

bench-exchange: ## messages between two nodes, beside nginx (installed by apt)
	command -v nginx >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light; }
	$(DRIVER) exchange -- --bench

install-bench-peer:
	cd benches/signon/peer && npm ci --no-audit --no-fund --silent
	cd crates/forms/benches/peer && npm ci --no-audit --no-fund --silent
