# The guide's commands; `make` prints them.
# All they need is Python 3.11, 3.12 or 3.13: the rest is set up in .venv/, from the locks in
# requirements/, at the first command and whenever a lock changes.

# The interpreter that makes .venv/, when the first good one on PATH is not the one you want.
PYTHON ?=
# Where `make serve` answers.
PORT ?= 8000
# What writes the locks. UPGRADE=--upgrade also takes newer versions of what we did not pin.
UV ?= uv
UPGRADE ?=

# The two "MkDocs 2" banners (the theme's and the fork's): we know, see "Decisions" in README.md.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# Modules are started with -m: the programs in .venv/bin/ stop working when the folder is moved.
venv := .venv/bin/python
mkdocs := $(venv) -m mkdocs

.NOTPARALLEL:
.PHONY: help serve site check test bench bench-search leaflets format lint clean lock browser remake accessibility
.DEFAULT_GOAL := help

help:
	@sed -n 's/^## /  make /p' $(firstword $(MAKEFILE_LIST))

## serve    show the guide on http://127.0.0.1:8000/ and follow your changes (PORT=8001 for another port)
serve: .venv/build.stamp
	@$(mkdocs) serve --watch overrides --dev-addr 127.0.0.1:$(PORT)

## site     build the guide into site/, and server/ to publish it; when something is wrong the old site/ stays
site: .venv/build.stamp
	@next=$$(mktemp -d .site.XXXXXX) && trap 'rm -rf "$$next"' EXIT && trap 'exit 1' HUP INT TERM && \
	if $(mkdocs) build --strict --site-dir "$$next/site" && \
	  $(venv) scripts/compress.py "$$next/site" && \
	  $(venv) scripts/deploy_config.py --root . --site "$$next/site" "$$next/server"; then \
	  if [ -e site ]; then mv site "$$next/old"; fi && mv "$$next/site" site && \
	  rm -rf server && mv "$$next/server" server && \
	  echo "site/ is new."; \
	else \
	  echo "site/ stays as it was: mend what is listed above, then run 'make site' again." >&2; exit 1; \
	fi

## check    check pages and data without building: some two seconds, more the first time
check: .venv/build.stamp
	@$(venv) scripts/check.py

## test     everything: style, types, and all tests, in a real browser too; this is what CI runs
# Tests wait for the browser half of their time, so there are twice as many processes as CI has processors.
# A file of tests stays in one of them: its tests share what they opened.
test: lint browser
	$(venv) -m pytest --numprocesses 4 --dist loadfile

## bench    measure how long checking takes, for this guide and for larger ones
bench: .venv/build.stamp
	@$(venv) scripts/bench.py

## bench-search  type the queries of tests/search/ in the search of the built guide, and count
bench-search: browser
	@$(venv) scripts/bench_search.py

## leaflets write leaflets/: each essential page as a PDF in each language, and beside the Dutch (ONE=asylum/appeal for one page)
leaflets: browser
	@$(venv) scripts/leaflets.py --only "$(ONE)"

## accessibility  try every kind of page in a browser, and write what was found for the accessibility statement
accessibility: browser
	$(venv) -m pytest --numprocesses 4 --dist loadfile -m accessibility --accessibility=docs/_data/accessibility.yml

## format   put Python and data files in their one form
format: .venv/test.stamp
	$(venv) -m ruff check --fix-only --quiet .
	$(venv) -m ruff format .
	$(venv) scripts/format.py

## lint     style and types of the Python code
lint: .venv/test.stamp
	$(venv) -m ruff check .
	$(venv) -m ruff format --check .
	$(venv) -m mypy

## clean    remove what the other commands made: site/, server/, leaflets/, .venv/ and caches
clean:
	rm -rf site server leaflets .site.* .leaflets.* .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find hooks scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Locks hold the hashes of every file of a version, so of the wheels for Linux, macOS and Windows.
compile := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes $(UPGRADE)

## lock     write requirements/*.txt again after a change in requirements/*.in (needs uv)
lock:
	@command -v $(UV) >/dev/null || { echo "Install uv to write the locks, for example with 'pipx install uv'." >&2; exit 1; }
	$(compile) requirements/build.in --output-file requirements/build.txt
	$(compile) --constraint requirements/build.txt requirements/test.in --output-file requirements/test.txt

# --- the environment ---------------------------------------------------------------------------

# An interpreter that disappeared (an upgraded system) makes the environment new.
ifneq ($(wildcard .venv/*.stamp),)
ifneq ($(shell $(venv) -c 'print("works")' 2>/dev/null),works)
.venv/build.stamp: remake
endif
endif

say-python = The guide needs Python 3.11, 3.12 or 3.13
how-python = install it, on Debian or Ubuntu with 'apt install python3 python3-venv', on macOS with 'brew install python@3.13'

# Sets $$python to the first good interpreter, or says in one sentence what to install.
# Every name is tried out: it may be a shim that only prints an error, or lack what makes environments.
define find-python
python=; bare=; other=; \
for candidate in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
  version=$$("$$candidate" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue; \
  case $$version in \
    3.11.*|3.12.*|3.13.*) ;; \
    *) other=$$version; continue ;; \
  esac; \
  if "$$candidate" -c 'import ensurepip, venv' 2>/dev/null; then python=$$candidate; break; fi; \
  bare=$${bare:-$$version}; \
done; \
if [ -z "$$python" ]; then \
  if [ -n "$$bare" ]; then \
    echo "Python $$bare$(if $(PYTHON), (PYTHON=$(PYTHON)),) cannot make an environment, because its modules ensurepip and venv are missing: install them, on Debian or Ubuntu with 'apt install python3-venv'." >&2; \
  elif [ -n "$$other" ]; then \
    echo "$(say-python), and $(if $(PYTHON),PYTHON=$(PYTHON),this machine) has Python $$other: $(how-python)." >&2; \
  else \
    echo "$(say-python), and $(if $(PYTHON),PYTHON=$(PYTHON) does not start,this machine has none): $(how-python)." >&2; \
  fi; \
  exit 1; \
fi
endef

# $(call install,LOCK): only files whose hash stands in the lock, and no code of theirs is run.
# What pip prints goes to a log; when it cannot go on, its last lines and one sentence are shown.
define install
$(venv) -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary :all: \
  --requirement $(1) >.venv/pip.log 2>&1 || { \
  tail -n 3 .venv/pip.log >&2; \
  echo "The packages in $(1) could not be fetched: check the network, then run the same command again (all of pip's words are in .venv/pip.log)." >&2; \
  exit 1; }
endef

.venv/build.stamp: requirements/build.txt
	@$(find-python); \
	echo "Setting up .venv/ with Python $$version, about half a minute." && \
	"$$python" -m venv --clear .venv && \
	$(call install,requirements/build.txt)
	@touch $@

# A changed lock makes the whole environment new, so that nothing of the old one stays in it.
.venv/test.stamp: requirements/test.txt .venv/build.stamp
	@if [ -e $@ ] && [ requirements/test.txt -nt $@ ]; then $(find-python); "$$python" -m venv --clear .venv; fi
	@echo "Adding to .venv/ what the tests need, about half a minute."
	@$(call install,requirements/test.txt)
	@touch .venv/build.stamp $@

# --- what the tests use besides Python ------------------------------------------------------------

# The tests drive the machine's own Chromium, and serve the site with nginx as it will be served.
# scripts/browsing.py looks for the browser under the same names. What drives it (Playwright, which
# brings its own Node.js) needs libatomic1, which a bare Debian lacks.
browser: .venv/test.stamp
	@missing=; better=; \
	if [ -z "$$CHROMIUM" ] && ! command -v chromium-headless-shell >/dev/null; then \
	  if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	    command -v google-chrome >/dev/null; \
	  then better=" chromium-headless-shell"; else missing=" chromium-headless-shell"; fi; \
	fi; \
	[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing="$$missing nginx-light"; \
	[ "$$(uname)" != Linux ] || $(venv) -m playwright --version >/dev/null 2>&1 || missing="$$missing libatomic1"; \
	[ -n "$$missing$$better" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release; then \
	  echo "Installing$$missing$$better, about a minute."; \
	  said=$$({ apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
	    apt-get -qq install --yes --no-install-recommends $$missing$$better </dev/null; } 2>&1) && exit 0; \
	  echo "$$said" | tail -n 3 >&2; \
	fi; \
	[ -n "$$missing" ] || exit 0; \
	echo "The tests need$$missing: install it, on Debian with 'apt install$$missing' (CHROMIUM=/path/to/chrome names another Chromium or Chrome)." >&2; \
	exit 1
