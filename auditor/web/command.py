"""The command ``auditor serve``; what it needs is loaded when it runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

from auditor import console
from auditor.said import of_system
from auditor.writers import Lang

if TYPE_CHECKING:
    from auditor.batch.store import Store

MISSING = (
    "auditor serve 需要扩展组件，请安装：pip install 'public-finance-auditor[web]'（缺少 {}）。",
    "auditor serve needs an extra: pip install 'public-finance-auditor[web]' ({} is missing).",
)
NO_STORE = (
    "--store 需要扩展组件，请安装：pip install 'public-finance-auditor[batch]'（缺少 {}）。",
    "--store needs an extra: pip install 'public-finance-auditor[batch]' ({} is missing).",
)
UNGUARDED = (
    "--host {} 让别的机器也能打开，须设密码：用 --password，或环境变量 AUDITOR_PASSWORD（至少 8 个字符）。",
    "--host {} lets other machines in and needs a password: --password, or AUDITOR_PASSWORD (at least 8 characters).",
)
TAKEN = ("无法在 {} 上监听（{}），请换一个 --port。", "Cannot listen on {} ({}); choose another --port.")
SHORTEST_PASSWORD = 8


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help="端口，默认 8765，被占用时另选 the port")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="监听的地址；默认只限本机 the address to listen on"
)
@click.option(
    "--password", envvar="AUDITOR_PASSWORD", help="对其他机器开放时的密码 needed where other machines may come in"
)
@click.option("--open", "opens", is_flag=True, help="用浏览器打开 open it in the browser")
@console.lang_here_option
@console.rules_option
@console.limit_option
@click.option(
    "--store", "place", metavar="FILE|URL", help="成批审核的库：可查看、处置 look into a store of batch audits"
)
def serve(
    port: int | None, host: str, password: str | None, opens: bool, lang: Lang, folders: tuple[str, ...],
    limits: tuple[str, ...], place: str | None,
) -> None:  # fmt: skip
    """在浏览器里核对：本机网页，报告不离开本机，Ctrl-C 结束。

    Check in the browser: a page on this machine, nothing leaves it, nothing is kept; Ctrl-C ends it.
    """
    english = lang == "en"
    try:
        from auditor.web.checking import Workshop, decided
        from auditor.web.serving import Address
        from auditor.web.serving import serve as serving
    except ModuleNotFoundError as error:
        console.stop(console.WRONG, MISSING[english].format(error.name))
    address = Address(host, port, password)
    if not address.local and len(password or "") < SHORTEST_PASSWORD:
        console.stop(console.WRONG, UNGUARDED[english].format(host))
    project = console.project_of((".",), folders, lang)
    shop = Workshop(
        project.rulebook_for("."),
        console.limits_of(limits, lang, project.configuration),
        decided(project.configuration),
    )
    reached = Address(host, port, None if address.local else password)
    try:
        with _store(place, lang) as store:
            serving(shop, reached, lang, lambda url: _started(url, opens, lang), store)
    except OSError as error:
        console.stop(console.WRONG, TAKEN[english].format(f"{host}:{port}", of_system(error).to(lang)))
    except KeyboardInterrupt:
        pass


@contextmanager
def _store(place: str | None, lang: Lang) -> Iterator[Store | None]:
    """The store, where one is named; what is wrong with it ends the command with one sentence."""
    if place is None:
        yield None
        return
    english = lang == "en"
    try:
        from auditor.batch.store import Store, StoreError
    except ModuleNotFoundError as error:
        console.stop(console.WRONG, NO_STORE[english].format(error.name))
    try:
        held = Store.at(place)
    except StoreError as error:
        console.stop(console.WRONG, error.en if english else error.zh)
    with closing(held):
        yield held


def _started(url: str, opens: bool, lang: Lang) -> None:
    """Says where to look; the browser waits at the socket until the server answers, which is in a moment."""
    said = ("在浏览器中打开", "结束：Ctrl-C") if lang == "zh" else ("Open in a browser", "To end it: Ctrl-C")
    click.echo(f"{said[0]}: {url}\n{said[1]}", err=False)
    sys.stdout.flush()
    if opens:
        import webbrowser
        from threading import Thread

        Thread(
            target=webbrowser.open, args=(url,), daemon=True
        ).start()  # a browser in the terminal returns when it ends
