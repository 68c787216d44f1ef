# How workerd runs the worker here. On Cloudflare, the same file `dist/worker.js` is deployed with its own tools.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    # "private" and "local" let it reach an emulator on this machine.
    (name = "internet", network = (allow = ["public", "private", "local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
  compatibilityDate = "2025-09-01",
  bindings = [
    (name = "PIXELBIN_API_TOKEN", fromEnvironment = "PIXELBIN_API_TOKEN"),
    (name = "PIXELBIN_BASE_URL", fromEnvironment = "PIXELBIN_BASE_URL"),
    (name = "IMAGEKIT_WEBHOOK_SECRET", fromEnvironment = "IMAGEKIT_WEBHOOK_SECRET"),
    (name = "PAGE_ORIGIN", fromEnvironment = "PAGE_ORIGIN"),
  ],
);
