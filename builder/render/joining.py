"""Templates compiled for pages of many small values: the bytes are Jinja's own, made sooner.

Jinja wraps every value that it shows in a ``Markup`` and hands each up, one by one, through the
generators of block and layout. Here a value without marks that need escaping is shown as it is,
and neighbours go up together.
"""

from typing import Any, TypeAlias

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

Part: TypeAlias = list[str] | nodes.Expr
"""What is known when a template is compiled, or a value of the page."""


def escaped(value: object) -> str:
    """What ``escape`` returns, without a ``Markup`` around a text that needed no escaping."""
    if type(value) is Markup:
        return value
    if type(value) is not str or "&" in value or "<" in value or ">" in value:
        return escape(value)
    return escape(value) if '"' in value or "'" in value else value


class Joining(CodeGenerator):
    """Writes one ``yield`` for what stands together in a template."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Let templates find :func:`escaped`."""
        self.writeline(f"from {escaped.__module__} import escaped")
        super().visit_Template(node, frame)

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Join what no tag parts; in macros Jinja gathers it in a list by itself."""
        parts = self._parts(node, frame)
        if frame.buffer is not None or frame.require_output_check or len(parts) == 1:
            super().visit_Output(node, frame)
            return
        self.writeline("yield concat((", node)
        self.indent()
        for part in parts:
            self._part(part, frame)
        self.outdent()
        self.writeline("))")

    def _parts(self, node: nodes.Output, frame: Frame) -> list[Part]:
        parts: list[Part] = []
        for child in node.nodes:
            try:
                known = self._output_child_to_const(child, frame, self._make_finalize())
            except Exception:  # noqa: BLE001 - as Jinja does: what fails now may fail on the page
                parts.append(child)
                continue
            if parts and isinstance(parts[-1], list):
                parts[-1].append(known)
            else:
                parts.append([known])
        return parts

    def _part(self, part: Part, frame: Frame) -> None:
        if isinstance(part, list):
            self.writeline(f"{self._output_const_repr(part)},")
            return
        finalize = self._make_finalize()
        self.newline(part)
        self._output_child_pre(part, frame, finalize)
        self.visit(part, frame)
        self._output_child_post(part, frame, finalize)
        self.write(",")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)
