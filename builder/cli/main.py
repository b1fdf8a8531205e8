"""The ``barqiya`` command: which subcommands there are, and what an exit code says."""

import gc
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from builder import __version__
from builder.problems import ConfigError, EnvironmentFault, Locked

OK, FAILED, USAGE, ENVIRONMENT, LOCKED = range(5)
"""0 ok; 1 stories or checks failed; 2 usage or site.yaml; 3 environment or disk; 4 locked."""


COMMANDS = (
    "init",
    "new",
    "import",
    "pair",
    "build",
    "serve",
    "search",
    "entities",
    "link",
    "check",
)
"""The subcommands; each is ``<name>_command`` in a module of its name beside this one."""


class Barqiya(click.Group):
    """The group, turning what went wrong into one line and an exit code, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the subcommands in the order in which an editor meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a subcommand when it is asked for: none waits for what another needs."""
        if cmd_name not in COMMANDS:
            return None
        # A module cannot bear a name that Python keeps for itself.
        module = import_module(f"builder.cli.{cmd_name + '_' * iskeyword(cmd_name)}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand."""
        # What is loaded and read first lives to the end: looking for rubbish in it only takes time.
        gc.set_threshold(100_000, 50, 100)
        try:
            return super().invoke(ctx)
        except ConfigError as error:
            code, message = USAGE, str(error)
        except Locked as error:
            code, message = LOCKED, str(error)
        except EnvironmentFault as error:
            code, message = ENVIRONMENT, str(error)
        except OSError as error:
            code, message = ENVIRONMENT, f"{error.strerror or error}: {error.filename or ''}"
        except MemoryError:
            code, message = ENVIRONMENT, "out of memory; try --jobs 1"
        click.echo(message.rstrip(": "), err=True)
        sys.exit(code)


@click.group(cls=Barqiya, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="barqiya", message="barqiya %(version)s")
def main() -> None:
    """Barqiya builds a static archive of wire stories that opens with a double click."""
