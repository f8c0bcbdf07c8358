"""The commands on machines that lack something: one sentence, and nothing is lost.

Nothing is installed here. The Makefile runs in a copy, with a PATH that holds a few system tools
and made-up interpreters.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = "sh make sed mkdir cp rm mktemp mv touch tail id grep find dirname env uname".split()

SHIM = "#!/bin/sh\necho 'pyenv: python3.13: command not found' >&2\nexit 127\n"
INTERPRETER = """#!/bin/sh
# Python {version}, as far as the Makefile can see.
case "$*" in
  *version_info*) echo {version} ;;
  *ensurepip*) exit {lacks_ensurepip} ;;
  *works*) echo works ;;
  "-m venv --clear .venv")
    rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo made >>made.log ;;
  "-m pip install"*)
    [ ! -e no-network ] || {{ echo 'ERROR: no route to host'; exit 1; }} ;;
  "-m mkdocs build --strict --site-dir "*)
    mkdir -p "$6" && echo new >"$6/index.html" && [ ! -e broken-link ] ;;
  "scripts/deploy_config.py --root . --site "*) mkdir -p "$6" ;;
  *) echo "ran $*" ;;
esac
"""
INSTALL = (
    "install it, on Debian or Ubuntu with 'apt install python3 python3-venv', "
    "on macOS with 'brew install python@3.13'."
)


@dataclass
class Machine:
    """A copy of the Makefile and the locks, and a PATH of its own."""

    home: Path
    path: Path = field(init=False)

    def __post_init__(self) -> None:
        self.path = self.home / "bin"
        self.path.mkdir()
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.path / tool).symlink_to(found)
        shutil.copy(ROOT / "Makefile", self.home)
        (self.home / "requirements").mkdir()
        for lock in ("build.txt", "test.txt"):
            (self.home / "requirements" / lock).write_text("a==1\n")

    def add(self, name: str, script: str) -> None:
        program = self.path / name
        program.unlink(missing_ok=True)
        program.write_text(script)
        program.chmod(0o755)

    def add_python(self, name: str, version: str, *, ensurepip: bool = True) -> None:
        self.add(name, INTERPRETER.format(version=version, lacks_ensurepip=0 if ensurepip else 1))

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", *arguments],
            cwd=self.home,
            env={"PATH": str(self.path), "HOME": str(self.home), "LC_ALL": "C"},
            capture_output=True,
            text=True,
        )

    def complaint(self, *arguments: str) -> str:
        """What a command that fails says, but for make's own closing line."""
        result = self.make(*arguments)
        assert result.returncode == 2, result.stdout  # make's own code for: a command exited 1
        *said, closing = result.stderr.splitlines()
        assert re.fullmatch(r"make: \*\*\* \[.*\] Error 1", closing)
        return "\n".join(said)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_make_alone_prints_what_one_can_do(machine: Machine) -> None:
    result = machine.make()
    listed = re.findall(r"^  make ([\w-]+) ", result.stdout, re.MULTILINE)
    assert (
        listed
        == "serve site check test bench bench-search leaflets accessibility format lint clean lock".split()
    )
    assert result.stdout.count("\n") == len(listed)
    assert result.stderr == ""


def test_no_python_at_all_is_one_sentence(machine: Machine) -> None:
    assert machine.complaint("check") == (
        f"The guide needs Python 3.11, 3.12 or 3.13, and this machine has none: {INSTALL}"
    )


@pytest.mark.parametrize("version", ["2.7.18", "3.9.2", "3.10.13", "3.14.0"])
def test_a_python_too_old_or_too_new_is_one_sentence(machine: Machine, version: str) -> None:
    machine.add_python("python3", version)
    assert machine.complaint("check") == (
        "The guide needs Python 3.11, 3.12 or 3.13, "
        f"and this machine has Python {version}: {INSTALL}"
    )


def test_a_python_without_ensurepip_is_one_sentence(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2", ensurepip=False)
    assert machine.complaint("serve") == (
        "Python 3.11.2 cannot make an environment, because its modules ensurepip and venv are "
        "missing: install them, on Debian or Ubuntu with 'apt install python3-venv'."
    )
    assert not (machine.home / ".venv").exists()


def test_a_chosen_python_is_the_only_one_tried(machine: Machine) -> None:
    machine.add_python("python3.13", "3.13.0")
    machine.add_python("python3.9", "3.9.2")
    assert machine.complaint("check", "PYTHON=python3.9") == (
        "The guide needs Python 3.11, 3.12 or 3.13, "
        f"and PYTHON=python3.9 has Python 3.9.2: {INSTALL}"
    )
    assert machine.complaint("check", "PYTHON=python3.12") == (
        "The guide needs Python 3.11, 3.12 or 3.13, "
        f"and PYTHON=python3.12 does not start: {INSTALL}"
    )
    machine.add_python("python3.12", "3.12.1", ensurepip=False)
    assert machine.complaint("check", "PYTHON=python3.12") == (
        "Python 3.12.1 (PYTHON=python3.12) cannot make an environment, because its modules "
        "ensurepip and venv are missing: install them, on Debian or Ubuntu with "
        "'apt install python3-venv'."
    )


def test_shims_and_half_pythons_are_passed_over(machine: Machine) -> None:
    machine.add("python3.13", SHIM)
    machine.add_python("python3.12", "3.12.1", ensurepip=False)
    machine.add_python("python3", "3.11.2")
    result = machine.make("check")
    assert result.returncode == 0, result.stderr
    assert "with Python 3.11.2" in result.stdout
    assert "ran scripts/check.py" in result.stdout


def test_a_machine_without_network_is_told_so(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    (machine.home / "no-network").touch()
    assert machine.complaint("check") == (
        "ERROR: no route to host\n"
        "The packages in requirements/build.txt could not be fetched: check the network, then run "
        "the same command again (all of pip's words are in .venv/pip.log)."
    )
    (machine.home / "no-network").unlink()
    assert machine.make("check").returncode == 0


def test_the_environment_is_made_new_when_a_lock_changes_and_only_then(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    made = machine.home / "made.log"

    def times_made_after(*arguments: str) -> int:
        assert machine.make(*arguments).returncode == 0
        return made.read_text().count("made")

    assert times_made_after("check") == 1
    assert times_made_after("check") == 1
    assert times_made_after("lint") == 1
    future = made.stat().st_mtime + 10
    os.utime(machine.home / "requirements" / "test.txt", (future, future))
    assert times_made_after("check") == 1
    assert times_made_after("lint") == 2
    for stamp in ("build.stamp", "test.stamp"):
        os.utime(machine.home / ".venv" / stamp, (future + 1, future + 1))
    assert times_made_after("lint") == 2
    os.utime(machine.home / "requirements" / "build.txt", (future + 2, future + 2))
    assert times_made_after("check") == 3
    assert not (machine.home / ".venv" / "test.stamp").exists()


def test_the_environment_is_made_new_when_its_python_is_gone(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    assert machine.make("check").returncode == 0
    (machine.home / ".venv" / "bin" / "python").unlink()
    result = machine.make("check")
    assert result.returncode == 0
    assert "Setting up .venv/" in result.stdout


def test_a_failed_build_leaves_the_old_site_and_nothing_else(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    page = machine.home / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("old\n")

    (machine.home / "broken-link").touch()
    assert machine.complaint("site") == (
        "site/ stays as it was: mend what is listed above, then run 'make site' again."
    )
    assert page.read_text() == "old\n"
    assert not (machine.home / "server").exists()

    (machine.home / "broken-link").unlink()
    made = machine.make("site")
    assert made.returncode == 0
    assert re.search(r"ran scripts/compress\.py \S+/site\n", made.stdout)
    assert (machine.home / "server").is_dir()
    assert page.read_text() == "new\n"
    assert list(machine.home.glob(".site.*")) == []
    assert page.parent.stat().st_mode & 0o055 == 0o055, "a web server must be able to read it"


def test_without_a_browser_and_without_root_one_sentence_says_what_to_install(
    machine: Machine,
) -> None:
    machine.add_python("python3", "3.11.2")
    machine.add("id", "#!/bin/sh\necho 1000\n")
    nginx = "" if Path("/usr/sbin/nginx").exists() else " nginx-light"
    missing = f"chromium-headless-shell{nginx}"
    assert machine.complaint("browser") == (
        f"The tests need {missing}: install it, on Debian with 'apt install {missing}' "
        "(CHROMIUM=/path/to/chrome names another Chromium or Chrome)."
    )


def test_without_a_browser_root_on_debian_installs_it(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    machine.add("id", "#!/bin/sh\necho 0\n")
    machine.add("grep", "#!/bin/sh\nexit 0\n")  # /etc/os-release says ID=debian
    machine.add("apt-get", '#!/bin/sh\necho "$*" >>apt.log\n')
    result = machine.make("browser")
    assert result.returncode == 0, result.stderr
    update, install = (machine.home / "apt.log").read_text().splitlines()
    assert update == "-qq update"
    shell = "chromium-headless-shell"
    assert install.startswith(f"-qq install --yes --no-install-recommends {shell}")

    machine.add("apt-get", "#!/bin/sh\necho 'E: no network'\nexit 100\n")
    assert machine.complaint("browser").startswith(f"E: no network\nThe tests need {shell}")


def test_beside_another_chromium_the_lighter_one_is_tried_and_not_missed(machine: Machine) -> None:
    machine.add_python("python3", "3.11.2")
    for name in ("chromium", "nginx"):
        machine.add(name, "#!/bin/sh\n")
    machine.add("id", "#!/bin/sh\necho 0\n")
    machine.add("grep", "#!/bin/sh\nexit 0\n")  # /etc/os-release says ID=debian
    machine.add("apt-get", "#!/bin/sh\necho 'E: no network'\nexit 100\n")
    assert machine.make("browser").returncode == 0


def test_ci_runs_make_test_at_the_root_and_hands_on_its_failure(machine: Machine) -> None:
    (machine.home / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", machine.home / ".ci")
    machine.add("make", '#!/bin/sh\necho "$PWD: $*"\nexit 5\n')
    result = subprocess.run(
        [machine.home / ".ci" / "run"],
        cwd="/",
        env={"PATH": str(machine.path)},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 5
    assert result.stdout == f"{machine.home}: test\n"


@pytest.mark.parametrize("name", ["build", "test"])
def test_a_lock_pins_hashes_and_names_no_place_to_fetch_from(name: str) -> None:
    lock = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    lines = [line for line in lock.splitlines() if line and not line.lstrip().startswith("#")]
    pin = r"[a-z0-9-]+==[0-9][\w.]*( ; [\w '!=<>.]+)? \\"
    digest = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    assert [line for line in lines if not re.fullmatch(f"{pin}|{digest}", line)] == []
    asked = re.findall(
        r"(?m)^([\w-]+)==(\S+)", (ROOT / "requirements" / f"{name}.in").read_text("utf-8")
    )
    assert asked
    for package, version in asked:
        assert f"{package.lower()}=={version} \\" in lines


def test_borrowed_files_are_what_their_readme_says() -> None:
    vendor = ROOT / "tests" / "vendor"
    promised = re.findall(r"sha256 ([0-9a-f]{64})  (\S+)", (vendor / "README.md").read_text())
    files = sorted(vendor.glob("*.js"))
    found = [(hashlib.sha256(p.read_bytes()).hexdigest(), p.name) for p in files]
    assert promised == found != []


def test_the_run_for_the_accessibility_statement_is_one_that_pytest_takes() -> None:
    """The file it writes exists already, and is no file of tests."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (line,) = [one for one in makefile.split("\n") if "--accessibility" in one]
    asked = shlex.split(line.replace("$(venv)", shlex.quote(sys.executable)))
    found = subprocess.run(
        [*asked, "--collect-only", "-q"], cwd=ROOT, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stderr
    assert "tests/browser/test_mirrored.py" in found.stdout
