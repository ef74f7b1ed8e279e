# Everything runs in .venv, which the first target makes; nothing has to be installed by hand.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: help bundle serve screenshots demo test test-programs test-rest test-ocr install lint types check goldens catalogue bench clean

demo: $(STAMP)  ## audit the three bundled reports, two of which hold errors
	@$(BIN)/auditor check --fail-on never examples/county-bureau/report.docx examples/hospital/report.docx examples/water-project/report.txt

help:  ## this list
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/\1\t\2/p' Makefile | expand -t 14

serve: $(STAMP)  ## the page in the browser, on this machine only
	@$(BIN)/auditor serve --open

test: $(STAMP)  ## the whole test suite; batches and the page beside the rest, to save minutes
	@$(MAKE) --silent --keep-going --jobs=2 test-programs test-rest

test-programs: $(STAMP)
	$(BIN)/python -m pytest tests/batch tests/web

test-rest: $(STAMP)
	$(BIN)/python -m pytest --ignore tests/batch --ignore tests/web

test-ocr: $(STAMP)  ## reading scans: installs the extra ocr (about 350 MB) in .venv and runs its tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[ocr]'
	$(BIN)/python -m pytest tests/readers/test_ocr.py

install: $(STAMP)  ## .venv with what the auditor and its tests need

lint: $(STAMP)  ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)  ## mypy --strict
	$(BIN)/mypy --strict auditor

check: test lint types  ## what a change has to pass: tests, lint, types, the examples of every rule
	$(BIN)/auditor rules check

goldens: $(STAMP)  ## write the examples' Word documents, the expected outputs, the tutorial and the README's example anew
	$(BIN)/python examples/make_docx.py
	$(BIN)/python examples/goldens.py
	$(BIN)/python tests/writers/test_goldens.py
	$(BIN)/python tests/test_broken_files.py
	$(BIN)/python tests/settings/test_broken_settings.py
	$(BIN)/python tests/test_tutorial.py

catalogue: $(STAMP)  ## write docs/rules.md, docs/rules/ and docs/gallery.md anew
	$(BIN)/python tests/test_pages.py

bundle: $(STAMP)  ## dist/auditor-…: a folder for offices without network; PLATFORM=win_amd64 PYTHON_VERSION=3.12
	$(BIN)/python offline/bundle.py $(if $(PLATFORM),--platform $(PLATFORM)) $(if $(PYTHON_VERSION),--python $(PYTHON_VERSION))

screenshots: $(STAMP)  ## take the pictures of docs/images anew; needs Chromium and LibreOffice
	$(BIN)/python examples/screenshots.py
	$(BIN)/python examples/screenshots_batch.py
	$(BIN)/python examples/pictures.py

bench: $(STAMP)  ## how long things take, some minutes
	$(BIN)/python benchmarks/bench.py $(wildcard ../shared/corpus)
	$(BIN)/python benchmarks/pdf.py
	$(BIN)/python benchmarks/webpage.py
	$(BIN)/python benchmarks/first_findings.py
	$(BIN)/python benchmarks/twenty_thousand.py --reports 2000 --plain 500
	$(BIN)/python benchmarks/across.py
	$(BIN)/python benchmarks/inspector.py
	$(BIN)/python benchmarks/rules.py

clean:  ## remove what can be made anew
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || test -x $(BIN)/pip || { echo "Python's venv module is missing; on Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Making .venv with what the auditor needs (once) …"
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
