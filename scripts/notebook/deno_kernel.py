"""A Jupyter kernel that puts the Deno kernel's outputs into the cells they belong to.

Deno's own kernel announces that a cell has ended (`idle`) while prints, pictures and results of it may still be on their way, so front ends lose them or
show them under a later cell. This kernel stands between the front end and a Deno process. It hands on one cell at a time and, when that has run,
lets Deno run a small cell of its own that sends a mark along each way that outputs take. A way keeps its order, so once all marks are back, so are
all outputs; only then the front end hears that the cell has ended. Nothing waits for a fixed time.

Besides, a cell that cannot be parsed shows its error, an interrupt ends the Deno process (the next cell starts a fresh one), and what a timer prints
after its cell has ended goes to the cell that runs then, or ran last.

    python deno_kernel.py CONNECTION_FILE        (from a kernelspec; DENO names the program)
"""

import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque

import zmq
from jupyter_client.connect import write_connection_file
from jupyter_client.session import Session

OUTPUTS = {"stream", "display_data", "execute_result", "update_display_data", "clear_output", "error"}
MARK_TYPE = "application/x-mark"
WAYS = {"stdout", "stderr", "display"}
# A cell that replaced console or Deno.jupyter keeps the marks from coming back.
MARKS_TIMEOUT = 3.0
START_TIMEOUT = 60.0


def marks_code(mark):
    """The cell that sends the mark along each way."""
    quoted = json.dumps(mark)
    return (
        f"console.log({quoted}); console.error({quoted}); "
        f'await Deno.jupyter.broadcast("display_data", {{ data: {{ "{MARK_TYPE}": {quoted} }}, metadata: {{}}, transient: {{}} }});'
    )


class Deno:
    """A Deno process with its kernel, and the sockets to it."""

    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory(prefix="deno-kernel-")
        key = secrets.token_hex(16).encode()
        path, info = write_connection_file(os.path.join(self.folder.name, "connection.json"), key=key)
        self.session = Session(key=key, signature_scheme=info["signature_scheme"])
        self.process = subprocess.Popen([program, "jupyter", "--kernel", "--conn", path], stdin=subprocess.DEVNULL)
        context = zmq.Context.instance()
        self.shell, self.iopub = context.socket(zmq.DEALER), context.socket(zmq.SUB)
        self.iopub.subscribe(b"")
        for socket, name in ((self.shell, "shell"), (self.iopub, "iopub")):
            socket.linger = 0
            socket.connect(f"tcp://127.0.0.1:{info[f'{name}_port']}")
        self.info = self._wait_until_ready()

    def _wait_until_ready(self):
        """Asks for the kernel's facts until both sockets have answered."""
        info, heard, deadline = None, False, time.monotonic() + START_TIMEOUT
        while info is None or not heard:
            if time.monotonic() > deadline or not self.is_alive():
                raise RuntimeError("The Deno kernel did not start.")
            self.session.send(self.shell, "kernel_info_request", {})
            time.sleep(0.05)
            while self.shell.poll(0):
                info = self.receive(self.shell)["content"]
            while self.iopub.poll(0):
                heard = self.receive(self.iopub) is not None
        time.sleep(0.05)
        for socket in (self.shell, self.iopub):
            while socket.poll(50):
                self.receive(socket)
        return info

    def receive(self, socket):
        return self.session.deserialize(self.session.feed_identities(socket.recv_multipart())[1])

    def is_alive(self):
        return self.process.poll() is None

    def end(self):
        self.process.kill()
        self.process.wait()
        for socket in (self.shell, self.iopub):
            socket.close()
        self.folder.cleanup()


class Cell:
    """A request to execute that runs now."""

    def __init__(self, identities, request):
        self.identities, self.request = identities, request
        self.reply = None
        self.missing = set()
        self.marks_deadline = 0.0
        self.mark = f"end of cell {request['header']['msg_id']}"
        self.has_error_output = False


class Kernel:
    """The kernel as the front end sees it: its sockets, the queue of requests, and the Deno process behind it."""

    def __init__(self, connection, program):
        self.program, self.deno = program, None
        self.session = Session(key=connection["key"].encode(), signature_scheme=connection["signature_scheme"])
        self.shell = self._bind(zmq.ROUTER, connection, "shell")
        self.control = self._bind(zmq.ROUTER, connection, "control")
        self.iopub = self._bind(zmq.PUB, connection, "iopub")
        self.stdin = self._bind(zmq.ROUTER, connection, "stdin")
        self._start_heartbeat(connection)
        self.queue, self.cell, self.last_header = deque(), None, {}
        self.count, self.is_running = 0, True

    def _bind(self, kind, connection, name):
        socket = zmq.Context.instance().socket(kind)
        socket.linger = 1000
        socket.bind(f"{connection['transport']}://{connection['ip']}:{connection[f'{name}_port']}")
        return socket

    def _start_heartbeat(self, connection):
        echo = self._bind(zmq.REP, connection, "hb")

        def answer():
            while True:
                echo.send(echo.recv())

        threading.Thread(target=answer, daemon=True).start()

    def run(self):
        self._publish("status", {"execution_state": "starting"})
        while self.is_running:
            self._start_next()
            poller = zmq.Poller()
            sockets = [self.control, self.shell] + ([] if self.deno is None else [self.deno.iopub, self.deno.shell])
            for socket in sockets:
                poller.register(socket, zmq.POLLIN)
            ready = dict(poller.poll(200))
            if self.control in ready:
                self._on_control()
            if self.shell in ready:
                self.queue.append(self._receive(self.shell))
            if self.deno is not None and self.deno.iopub in ready:
                self._on_output(self.deno.receive(self.deno.iopub))
            # outputs first: a reply is looked at when no output waits before it
            elif self.deno is not None and self.deno.shell in ready:
                self._on_reply(self.deno.receive(self.deno.shell))
            self._check()
        if self.deno is not None:
            self.deno.end()

    def _receive(self, socket):
        identities, parts = self.session.feed_identities(socket.recv_multipart())
        return identities, self.session.deserialize(parts)

    def _publish(self, kind, content, metadata=None):
        self.session.send(self.iopub, kind, content, parent=self.last_header, ident=kind.encode(), metadata=metadata)

    def _answer(self, socket, identities, request, content):
        kind = request["header"]["msg_type"].replace("_request", "_reply")
        self.session.send(socket, kind, content, parent=request["header"], ident=identities)

    def _on_control(self):
        identities, request = self._receive(self.control)
        kind = request["header"]["msg_type"]
        if kind == "shutdown_request":
            self.is_running = False
            self._answer(self.control, identities, request, {"status": "ok", "restart": request["content"].get("restart", False)})
        elif kind == "interrupt_request":
            if self.deno is not None and self.cell is not None:
                self.deno.process.kill()
            self._answer(self.control, identities, request, {"status": "ok"})
        elif kind == "kernel_info_request":
            self._answer(self.control, identities, request, self._facts())
        else:
            self._answer(self.control, identities, request, {"status": "error", "ename": "NotSupported", "evalue": kind, "traceback": []})

    def _facts(self):
        self._ensure_deno()
        return self.deno.info

    def _ensure_deno(self):
        if self.deno is not None and not self.deno.is_alive():
            self.deno.end()
            self.deno = None
        if self.deno is None:
            self.deno = Deno(self.program)

    def _start_next(self):
        """Takes the next request when nothing runs: cells go to Deno, one at a time; so does what asks about code."""
        while self.queue and self.cell is None:
            identities, request = self.queue.popleft()
            kind = request["header"]["msg_type"]
            if kind == "shutdown_request":
                self.is_running = False
                self._answer(self.shell, identities, request, {"status": "ok", "restart": request["content"].get("restart", False)})
                return
            self.last_header = request["header"]
            self._publish("status", {"execution_state": "busy"})
            self._ensure_deno()
            if kind == "kernel_info_request":
                self._answer(self.shell, identities, request, self._facts())
                self._publish("status", {"execution_state": "idle"})
                continue
            self.cell = Cell(identities, request)
            if kind == "execute_request" and not request["content"].get("silent", False):
                self.count += 1
                self._publish("execute_input", {"code": request["content"]["code"], "execution_count": self.count})
            self.deno.session.send(self.deno.shell, request)

    def _on_output(self, message):
        kind, content = message["header"]["msg_type"], message["content"]
        if kind not in OUTPUTS or self._takes_mark(kind, content):
            return
        if self.cell is not None and kind == "error":
            self.cell.has_error_output = True
        if kind == "execute_result":
            content["execution_count"] = self.count
        self._publish(kind, content, message["metadata"])

    def _takes_mark(self, kind, content):
        """Whether the output is a mark; one that is glued to the end of a printed text is cut off from it."""
        if self.cell is None or not self.cell.missing:
            return False
        mark = self.cell.mark
        if kind == "display_data" and content["data"].get(MARK_TYPE) == mark:
            self.cell.missing.discard("display")
            return True
        if kind != "stream" or mark not in content["text"]:
            return False
        self.cell.missing.discard(content["name"])
        content["text"] = content["text"].replace(f"{mark}\n", "")
        return content["text"] == ""

    def _on_reply(self, message):
        cell = self.cell
        if cell is None or message["parent_header"].get("msg_id") != cell.request["header"]["msg_id"]:
            return
        cell.reply = message["content"]
        if cell.request["header"]["msg_type"] != "execute_request":
            self._end_cell()
            return
        cell.missing = set(WAYS)
        cell.marks_deadline = time.monotonic() + MARKS_TIMEOUT
        content = {"code": marks_code(cell.mark), "silent": True, "store_history": False, "user_expressions": {}, "allow_stdin": False}
        self.deno.session.send(self.deno.shell, "execute_request", content)

    def _check(self):
        """Ends the cell when all marks are back, when they do not come, and when Deno is gone."""
        cell = self.cell
        if cell is None:
            return
        if not self.deno.is_alive():
            text = "The Deno process has ended. The next cell starts a new one, without the variables of this one."
            self._publish("error", {"ename": "KernelDied", "evalue": text, "traceback": [text]})
            cell.has_error_output, cell.reply = True, {"status": "error", "ename": "KernelDied", "evalue": text, "traceback": []}
            self._end_cell()
        elif cell.reply is not None and (not cell.missing or time.monotonic() > cell.marks_deadline):
            self._end_cell()

    def _end_cell(self):
        cell, self.cell = self.cell, None
        reply = {**cell.reply}
        if cell.request["header"]["msg_type"] == "execute_request":
            reply["execution_count"] = self.count
            if reply["status"] == "error" and not cell.has_error_output:
                # Deno tells about cells that do not parse in the reply alone, and without the place
                text = "Deno could not parse this cell."
                self._publish("error", {"ename": "SyntaxError", "evalue": text, "traceback": [f"SyntaxError: {text}"]})
        # what comes after the reply was sent knowing about the error
        while self.shell.poll(0):
            self.queue.append(self._receive(self.shell))
        self._answer(self.shell, cell.identities, cell.request, reply)
        self._publish("status", {"execution_state": "idle"})
        if reply["status"] == "error" and cell.request["content"].get("stop_on_error", True):
            self._abort_queued()

    def _abort_queued(self):
        """As kernels do after an error: the cells that wait are not run."""
        kept = deque()
        for identities, request in self.queue:
            if request["header"]["msg_type"] == "execute_request":
                self.last_header = request["header"]
                self._publish("status", {"execution_state": "busy"})
                self._answer(self.shell, identities, request, {"status": "aborted"})
                self._publish("status", {"execution_state": "idle"})
            else:
                kept.append((identities, request))
        self.queue = kept


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf8") as file:
        Kernel(json.load(file), os.environ.get("DENO", "deno")).run()
