"""The public names of the Python peers, as `docs/parity.md` has to list them."""

import inspect

import awkward as ak
import boost_histogram as bh
import hist
import hist.axis
import hist.intervals
import hist.quick_construct
import hist.storage
import hist.tag
import vector._methods


def _public(thing):
    return sorted(name for name in dir(thing) if not name.startswith("_"))


def _own(thing):
    return sorted(name for name in vars(thing) if not name.startswith("_"))


def names():
    """{section: names}: functions of awkward and ak.str, properties and methods of vector, members of hist."""
    vectors = ("VectorProtocol", "VectorProtocolPlanar", "VectorProtocolSpatial", "VectorProtocolLorentz")
    momenta = ("PlanarMomentum", "SpatialMomentum", "LorentzMomentum")
    return {
        "awkward": [name for name in _public(ak) if inspect.isfunction(getattr(ak, name))],
        "awkward.str": [name for name in _public(ak.str) if callable(getattr(ak.str, name))],
        "vector": sorted({name for group in vectors + momenta for name in _own(getattr(vector._methods, group))}),
        "hist": [
            *(f"Hist.{name}" for name in _public(hist.Hist)),
            *(f"Stack.{name}" for name in _public(hist.Stack)),
            *(f"axis.{name}" for name in _public(hist.axis) if isinstance(getattr(hist.axis, name), type) and issubclass(getattr(hist.axis, name), bh.axis.Axis)),
            *(f"axis.*.{name}" for name in _public(hist.axis.Regular)),
            *(f"axis.transform.{name}" for name in _public(bh.axis.transform) if name not in ("AxisTransform",)),
            *(f"storage.{name}" for name in _public(hist.storage) if name not in ("Storage", "annotations")),
            *(f"tag.{name}" for name in _public(hist.tag) if name not in ("Locator", "Slicer", "annotations")),
            *(f"new.{name}" for name in _public(hist.quick_construct.ConstructProxy)),
            *(f"intervals.{name}" for name in _public(hist.intervals) if inspect.isfunction(getattr(hist.intervals, name))),
        ],
    }
