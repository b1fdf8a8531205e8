"""The event parser: the C library's where PyYAML was built with it, else the one in Python."""

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    Parser: Any
elif yaml.__with_libyaml__:
    from yaml.cyaml import CParser as Parser
else:
    from yaml import Loader as Parser

__all__ = ["Parser"]
