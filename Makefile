# Two commands on a fresh machine: `make site` builds the sample archive, `make test` runs every test.
# Needed beforehand: make and Python 3.11 or newer (`make site PYTHON=python3.12` names another one).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AXE := node_modules/axe-core/axe.min.js
ARGS ?=

.PHONY: site serve check test lint format clean

site: $(VENV)/.installed
	$(BIN)/barqiya build
	@echo "Open $(CURDIR)/output/index.html in a browser."

serve: $(VENV)/.installed
	$(BIN)/barqiya serve

check: site
	$(BIN)/barqiya check

test: $(VENV)/.test-ready $(AXE)
	chromium=$$($(BIN)/python scripts/chromium.py) && \
	CHROMIUM="$$chromium" $(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.test-ready $(AXE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	node node_modules/typescript/bin/tsc

format: $(VENV)/.test-ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf output $(VENV) node_modules .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The stamps are newer than pyproject.toml as long as nothing new is to be installed.
$(VENV)/.created: scripts/venv.sh
	sh scripts/venv.sh "$(PYTHON)" $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test-ready: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	@touch $@

# axe-core judges accessibility in the tests, and TypeScript comes with it, which checks the types of
# the engine; they are fetched for that alone and never shipped.
$(AXE): scripts/axe.py scripts/packages.py | $(VENV)/.created
	$(BIN)/python scripts/axe.py
