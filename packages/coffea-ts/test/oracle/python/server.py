"""Answers calls from the tests, one JSON object a line: {"id", "module", "function", "arguments"} -> {"id", "result"} or {"id", "error"}.

`module` is a file beside this one; its functions take and return JSON values. NaN and infinities travel as Python's json writes them.
"""

import importlib
import json
import sys
import traceback
import warnings

warnings.simplefilter("ignore")


def main() -> None:
    replies = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        request = json.loads(line)
        try:
            function = getattr(importlib.import_module(request["module"]), request["function"])
            reply = {"id": request["id"], "result": function(*request["arguments"])}
        except Exception as error:  # the test decides what an error of the peer means
            reply = {"id": request["id"], "error": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
