import nox

nox.options.default_venv_backend = "venv"


@nox.session(python=["3.11"])
def tests(session):
    session.install("pytest==9.0.2")
    session.run("pytest", "-q", *session.posargs)


@nox.session
def lint(session):
    session.install("ruff==0.14.6")
    session.run("ruff", "check", "stockroom", "tests")
