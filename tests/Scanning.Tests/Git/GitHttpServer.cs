using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Merlon.Scanning.Tests.Git;

/// <summary>Serves the repositories of a folder over HTTP on the loopback address, as git's own backend does it.</summary>
internal sealed class GitHttpServer : IDisposable
{
    private readonly string _folder;
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public GitHttpServer(string folder)
    {
        _folder = folder;
        Port = Listen();
        _serving = Task.Run(Serve);
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Basic credentials that are asked for, null: anybody may read.</summary>
    public string? Password { get; init; }

    /// <summary>Address to which all requests are sent on.</summary>
    public string? SendsOnTo { get; init; }

    /// <summary>Authorization headers of all requests, "" for none.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    private int Listen()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            try
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                _listener.Start();
                return port;
            }
            catch (HttpListenerException) when (_listener.IsListening is false)
            {
                continue;
            }
        }
    }

    private void Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = _listener.GetContext();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var authorization = context.Request.Headers["Authorization"] ?? "";
        Authorizations.Enqueue(authorization);
        if (SendsOnTo is not null)
        {
            context.Response.Redirect(SendsOnTo.TrimEnd('/') + context.Request.RawUrl);
        }
        else if (Password is not null && !Accepts(authorization))
        {
            context.Response.StatusCode = 401;
            context.Response.AddHeader("WWW-Authenticate", "Basic realm=\"test\"");
        }
        else
        {
            RunBackend(context);
        }
        context.Response.Close();
    }

    private bool Accepts(string authorization) =>
        authorization.StartsWith("Basic ", StringComparison.Ordinal) && Encoding.UTF8.GetString(Convert.FromBase64String(authorization["Basic ".Length..])).EndsWith(":" + Password, StringComparison.Ordinal);

    private void RunBackend(HttpListenerContext context)
    {
        var request = context.Request;
        using var backend = Process.Start(new ProcessStartInfo("git", ["http-backend"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["GIT_PROJECT_ROOT"] = _folder,
                ["GIT_HTTP_EXPORT_ALL"] = "1",
                ["PATH_INFO"] = request.Url!.AbsolutePath,
                ["QUERY_STRING"] = request.Url.Query.TrimStart('?'),
                ["REQUEST_METHOD"] = request.HttpMethod,
                ["CONTENT_TYPE"] = request.ContentType ?? "",
                ["GIT_PROTOCOL"] = request.Headers["Git-Protocol"] ?? "",
                ["HTTP_CONTENT_ENCODING"] = request.Headers["Content-Encoding"] ?? "",
            },
        })!;
        request.InputStream.CopyTo(backend.StandardInput.BaseStream);
        backend.StandardInput.Close();
        using var output = new MemoryStream();
        backend.StandardOutput.BaseStream.CopyTo(output);
        Send(output.ToArray(), context.Response);
    }

    private static void Send(byte[] output, HttpListenerResponse response)
    {
        var end = output.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(output, 0, end).Split("\r\n"))
        {
            if (line.Split(": ", 2) is not [var name, var value]) continue;
            if (name == "Status") response.StatusCode = int.Parse(value.Split(' ')[0]);
            else response.AddHeader(name, value);
        }
        response.OutputStream.Write(output.AsSpan(end + 4));
    }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait();
    }
}
