# The commands people and scripts rely on. Everything lives in .venv; nothing is installed outside it but chromium.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KLAAR := $(VENV)/.klaar
export PYTHONDONTWRITEBYTECODE ?=

.PHONY: run setup test check proof oracle benchmark browser office

run: $(KLAAR)
	@$(BIN)/python -m ingest voorbeeld
	-@$(BIN)/python -m publish bijwerken
	@$(BIN)/python -m streamlit run app.py

setup: $(KLAAR)

$(KLAAR): requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

test: check browser
	$(BIN)/python -m pytest -n 2 -m "not proof"

check: $(KLAAR)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

proof: $(KLAAR) browser office
	$(BIN)/python -m pytest -n 2 -m proof

oracle: $(KLAAR)
	$(BIN)/python -m tests.proof.orakel

benchmark: $(KLAAR) browser
	$(BIN)/python -m benchmarks

browser:
	@$(call debian,chromium,chromium,De browsertests hebben chromium nodig)

office:
	@$(call debian,soffice,libreoffice-calc,De bewijzen over werkmappen hebben LibreOffice nodig)
	@$(call debian,pdftoppm,poppler-utils,De bewijzen over afdrukken hebben pdftoppm nodig)

# A program from Debian's packages: there already, installed when we may, or asked for in one line.
define debian
if command -v $(1) >/dev/null; then :; \
elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -qy --no-install-recommends $(2) >/dev/null; \
else echo "$(3). Installeer het met: sudo apt-get install $(2)"; exit 1; fi
endef
