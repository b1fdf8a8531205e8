"""How soon a hostile file must have its verdict in a test, and how small that must have been."""

SOON = 8
"""Seconds of processor time: two are promised, and a busy machine took three times as long.

What the tests are to find takes minutes: times that grow with the square of a file's size.
"""

PEAK = """
def peak():
    # Not getrusage: there a process begins with the memory of the one that started it.
    try:
        with open("/proc/self/status") as status:
            lines = dict(line.split(":", 1) for line in status)
        return int(lines["VmHWM"].split()[0])
    except (OSError, KeyError):
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
"""
"""Source of a function for a process of its own: the most memory that it had, in KiB."""
