"""A room of templates: Jinja's environment for a theme that stays as it is while it is used.

A page goes through some six templates. Jinja asks the loader's cache for each of them and lays the
names that all may use over one another in layers; here a template is found by its name at once, and
those names lie in one flat table. What is printed is the same.
"""

from collections.abc import MutableMapping
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template

from builder.render.joining import Joining


class Room(Environment):
    """An environment whose globals are complete before its first template is taken."""

    code_generator_class = Joining

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._taken: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja calls it
    ) -> Template:
        """Take a template by its name; it is loaded once."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self._taken:
            self._taken[name] = super().get_template(name, parent)
        return self._taken[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template may use besides what it is handed."""
        return {**self.globals, **(d or {})}
