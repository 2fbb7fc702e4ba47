namespace Merlon.Scanning.Git;

/// <summary>Lists the blobs of a history, oldest first, each once, with one path and its size. For one thread.</summary>
internal sealed class BlobListing(GitRepository repository, HistoryRange range, CancellationToken cancellation)
{
    private const string UnknownPath = "unknown path/";

    /// <summary>First eight bytes of the ids so far, to list none twice when damage makes a second pass necessary.</summary>
    private readonly List<ulong> _seen = [];
    private int _order;

    public int Commits { get; private set; }
    public int Missing { get; private set; }
    public int Damaged { get; private set; }

    /// <summary>Why references and commits could not all be followed, null when they could: then objects were listed whoever refers to them.</summary>
    public string? Broken { get; private set; }

    public void Run(Action<ListedObject> add)
    {
        // Asking git for blobs alone would be faster, but it then passes over missing folders without a word.
        using var sizes = new ObjectPipe(repository, withContent: false, cancellation);
        var call = repository.Call("rev-list", "--objects", "--all", "--reverse", "--missing=print", "--ignore-missing", "--stdin") with { Input = true };
        using var git = GitProcess.Start(repository.Environment, call, cancellation);
        range.WriteTo(git);
        var reader = new DelimitedReader(git, '\n');
        sizes.Run(_ => Next(reader), answer => Take(answer, add));
        if (git.Finish() == 0) return;
        Broken = git.Errors;
        ListAll(add);
    }

    private ListedObject? Next(DelimitedReader reader)
    {
        while (reader.Read() is { } line)
        {
            // Commits come without a path, the top folder with an empty one.
            var space = line.IndexOf(' ');
            if (line.StartsWith('?')) Missing++;
            else if (space < 0) Commits++;
            else if (space < line.Length - 1) return new ListedObject(line[..space], line[(space + 1)..]);
        }
        return null;
    }

    private void Take(ObjectPipe.Answer answer, Action<ListedObject> add)
    {
        if (answer.Kind == "missing") Missing++;
        else if (answer.Kind == "damaged") Damaged++;
        else if (answer.Kind == "blob") Take(answer.Asked with { Size = answer.Size }, add);
    }

    private void Take(ListedObject blob, Action<ListedObject> add)
    {
        _seen.Add(Start(blob.Id));
        add(blob with { Order = _order++ });
    }

    /// <summary>What cannot be reached because a commit or folder on the way is damaged is found by going through the store.</summary>
    private void ListAll(Action<ListedObject> add)
    {
        _seen.Sort();
        using var git = GitProcess.Start(repository.Environment, repository.Call("cat-file", "--batch-check", "--batch-all-objects", "--unordered"), cancellation);
        var reader = new DelimitedReader(git, '\n');
        var known = _seen.Count;
        while (reader.Read() is { } line)
        {
            if (line.Split(' ') is not [var id, "blob", var size] || _seen.BinarySearch(0, known, Start(id), null) >= 0) continue;
            Take(new ListedObject(id, UnknownPath + id, long.Parse(size)), add);
        }
        git.Finish();
    }

    private static ulong Start(string id) => Convert.ToUInt64(id[..16], 16);
}
