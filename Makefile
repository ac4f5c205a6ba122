# Each target sets up what it needs from Python 3.11 and make alone.
PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check bench rules lock clean

run: $(VENV)/.run
	$(BIN)/python -m bot

test: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not browser" $(PYTEST_OPTIONS)

check: $(VENV)/.dev
	bash .ci/run

rules: $(VENV)/.run
	$(BIN)/python -m advice

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

# Writes both lock files anew: versions and hashes, no addresses.
lock: $(VENV)/.dev
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --extra postgres pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --extra postgres --extra dev pyproject.toml -o requirements-dev.lock

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The locks are complete: nothing is resolved anew, so a release of tomorrow cannot change what is installed.
$(VENV)/.run: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis htmlcov
