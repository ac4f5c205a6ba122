"""Telegram over aiohttp: a request that failed says whether Telegram may have heard it.

Nothing that is raised or logged here names an address, since the address holds the token.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram import InputFile
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # RequestData takes nothing else
from yarl import URL

from bot.refusals import (
    MaybeArrived,
    NeverLeft,
    NoAnswerInTime,
    NotReachedInTime,
    answer_of,
    result_of,
)

Call = Callable[[str, Mapping[str, Any]], Awaitable[Any]]

_TOKEN_IN_PATH = re.compile(r"/bot([^/]+)/")
_JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """The network of python-telegram-bot, and a shorter way for calls that are plain values.

    Proxies are taken from the environment, as every program does.

    Args:
        connections: How many connections are open at most.
        connect_timeout: Seconds to wait for a connection.
        read_timeout: Seconds of silence to bear while an answer is awaited.
        write_timeout: Seconds that may pass while files are sent.
    """

    __slots__ = ("_addresses", "_connections", "_patience", "_proxies", "_session", "_write")

    def __init__(
        self,
        *,
        connections: int = 128,
        connect_timeout: float = 5.0,
        read_timeout: float = 10.0,
        write_timeout: float = 20.0,
    ) -> None:
        self._connections = connections
        self._write = write_timeout
        self._patience = aiohttp.ClientTimeout(
            total=None,
            connect=connect_timeout * 2,
            sock_connect=connect_timeout,
            sock_read=read_timeout,
        )
        self._addresses: dict[str, URL] = {}
        self._proxies: dict[tuple[str, str | None], URL | None] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds of silence to bear unless a call says otherwise."""
        return self._patience.sock_read

    async def initialize(self) -> None:
        """Make the pool of connections; a second time changes nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                skip_auto_headers=("Accept", "Accept-Encoding"),
                timeout=self._patience,
            )

    async def shutdown(self) -> None:
        """Close every connection; `initialize` may be called again."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def call(self, url: str, params: Mapping[str, Any]) -> Any:
        """Call a method of the Bot API with plain JSON values and return its result.

        A ``timeout`` among the parameters is a long poll: the answer may take so much longer.

        Raises:
            TelegramError: Of the same kinds as the library raises; of a failed connection,
                `NeverLeft` or `MaybeArrived`.
        """
        patience = self._patience
        if wait := params.get("timeout"):
            patience = self._patient(read=(patience.sock_read or 0) + wait)
        status, payload = await self._exchange(
            "POST", url, patience, data=json.dumps(params).encode(), headers=_JSON
        )
        return result_of(status, payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the base class names it
    ) -> tuple[int, bytes]:
        """Do what the library asks: a form, with files where there are any."""
        patience = self._patient(
            read=self._patience.sock_read if read_timeout is self.DEFAULT_NONE else read_timeout,
            connect=connect_timeout,
            write=self._write if write_timeout is self.DEFAULT_NONE else write_timeout,
        )
        data = form_of(request_data) if request_data is not None else None
        return await self._exchange(method, url, patience, data=data)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer as a mapping; a malformed one is neither logged nor quoted."""
        return answer_of(payload)

    def _patient(
        self,
        *,
        read: float | None,
        connect: Any = BaseRequest.DEFAULT_NONE,
        write: float | None = None,
    ) -> aiohttp.ClientTimeout:
        usual = self._patience
        known = connect is not self.DEFAULT_NONE
        total = None
        if write is not None and read is not None:
            total = write + read + (usual.connect or 0)
        return aiohttp.ClientTimeout(
            total=total,
            connect=usual.connect if not known else connect,
            sock_connect=usual.sock_connect if not known else connect,
            sock_read=read,
        )

    async def _exchange(
        self, method: str, url: str, patience: aiohttp.ClientTimeout, **what: Any
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NeverLeft("The network is not open: initialize it first")
        try:
            address = self._address(url)
            async with self._session.request(
                method,
                address,
                timeout=patience,
                allow_redirects=False,
                proxy=self._proxy(address),
                **what,
            ) as response:
                payload = await response.read()
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            failure = failure_of(error)
        else:
            return status, payload if status == 200 else masked(payload, url)
        raise failure  # outside the handler, so that no address hangs on to it as its context

    def _address(self, url: str) -> URL:
        """Calls go to a few addresses again and again; those are taken apart once."""
        known = self._addresses.get(url)
        if known is None:
            known = URL(url)
            if len(self._addresses) < 64:
                self._addresses[url] = known
        return known

    def _proxy(self, url: URL) -> URL | None:
        """The environment's proxy; asked once a host, as asking is not cheap."""
        key = (url.scheme, url.raw_host)
        if key not in self._proxies:
            wanted = None if proxy_bypass(url.host or "") else getproxies().get(url.scheme)
            self._proxies[key] = URL(wanted) if wanted else None
        return self._proxies[key]


_NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
    aiohttp.ServerFingerprintMismatch,
    ValueError,
)


def failure_of(error: Exception) -> NetworkError:
    """Say of a failed request whether it left, in words without its address."""
    kind = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotReachedInTime("Telegram could not be reached in time")
    if isinstance(error, TimeoutError):
        return NoAnswerInTime("Telegram did not answer in time")
    if isinstance(error, _NEVER_LEFT):
        return NeverLeft(f"Telegram could not be reached ({kind})")
    return MaybeArrived(f"The connection to Telegram broke ({kind})")


def form_of(data: RequestData) -> aiohttp.FormData:
    """Put parameters, and files as the library read them, into a form."""
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    if data.contains_files:
        for name, (filename, content, mime_type) in data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=mime_type)
    return form


def masked(payload: bytes, url: str) -> bytes:
    """Take the token out of what a server echoes; refusals are quoted in errors."""
    found = _TOKEN_IN_PATH.search(url)
    return payload.replace(found[1].encode(), b"<token>") if found else payload


def caller(request: BaseRequest) -> Call:
    """Return the shortest way to call a method over a request: its ``call``, or else ``post``."""
    direct: Call | None = getattr(request, "call", None)
    return direct if direct is not None else partial(_post, request)


async def send_file(
    request: BaseRequest, url: str, params: Mapping[str, Any], **files: InputFile
) -> Any:
    """Call a method of the Bot API with files beside its plain values, and return its result.

    Raises:
        TelegramError: Of the same kinds as the library raises.
    """
    parameters = [
        RequestParameter.from_input(name, value) for name, value in {**params, **files}.items()
    ]
    status, payload = await request.do_request(url, "POST", RequestData(parameters))
    return result_of(status, payload)


async def _post(request: BaseRequest, url: str, params: Mapping[str, Any]) -> Any:
    parameters = [RequestParameter.from_input(name, value) for name, value in params.items()]
    wait = params.get("timeout")
    if wait is None:
        return await request.post(url, RequestData(parameters))
    patience = (request.read_timeout or 0) + wait
    return await request.post(url, RequestData(parameters), read_timeout=patience)


def bot_url(api_url: str, token: str) -> str:
    """Return where the methods of one bot are; a base may end in a slash or in ``/bot``."""
    return f"{api_url.rstrip('/').removesuffix('/bot')}/bot{token}"
