"""The ``barqiya`` command: which subcommands there are, and what an exit code says."""

import sys
from typing import Any

import click

from builder import __version__
from builder.cli.build import build_command
from builder.cli.check import check_command
from builder.cli.import_ import import_command
from builder.cli.init import init_command
from builder.cli.new import new_command
from builder.cli.serve import serve_command
from builder.problems import ConfigError, EnvironmentFault, Locked

OK, FAILED, USAGE, ENVIRONMENT, LOCKED = range(5)
"""0 ok; 1 stories or checks failed; 2 usage or site.yaml; 3 environment or disk; 4 locked."""


class Barqiya(click.Group):
    """The group, turning what went wrong into one line and an exit code, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand."""
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


for command in (
    init_command,
    new_command,
    import_command,
    build_command,
    serve_command,
    check_command,
):
    main.add_command(command)
