using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;

namespace Merlon.Scanning.Pipeline;

public static partial class TargetOpening
{
    /// <summary>A folder or file on this machine.</summary>
    private sealed class LocalTarget(ScanRequest request, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
    {
        private readonly string _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Target));

        private bool NamesCommit => request.Branch is not null || request.Tag is not null || request.Commit is not null;

        public OpenedTarget Open()
        {
            if (!Path.Exists(_path)) throw Usage($"{GitErrors.Clean(request.Target, null)}: no such file or folder. {Advice()}");
            var root = GitRepository.RootOf(Path.GetDirectoryName(Real(_path)) is { } parent && File.Exists(_path) ? parent : Real(_path));
            // Within a work tree, a folder that merely looks like a repository must not hide its files from the scan.
            var mayBeBare = root is null || _path.EndsWith(".git", StringComparison.Ordinal);
            if (mayBeBare && Directory.Exists(_path) && GitRepository.IsBare(_path)) return OpenBare(new GitRepository(request.Git, _path));
            if (root is null) return OpenPlain();
            return NamesCommit ? OpenCommit(new GitRepository(request.Git, root)) : OpenWorkTree(new GitRepository(request.Git, root));
        }

        private string Advice()
        {
            var looksLikeGitHub = request.Target.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] && (owner + name).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && owner[0] != '.';
            return looksLikeGitHub ? $"Check the path; for a repository on GitHub give https://github.com/{request.Target}." : "Check the path.";
        }

        /// <summary>The one link that is followed is the one the user names.</summary>
        private static string Real(string path)
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return entry.LinkTarget is null ? path : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }

        /// <summary>"." names nothing to whoever reads the report.</summary>
        private string Location => request.Target.All(c => c is '.' or '/' or '\\') && Path.GetFileName(_path) is { Length: > 0 } name ? name : request.Target;

        private TargetKind Kind => File.Exists(_path) ? TargetKind.File : TargetKind.Folder;

        private OpenedTarget OpenPlain()
        {
            var option = request.History ? "--history" : request.Branch is not null ? "--branch" : request.Tag is not null ? "--tag" : request.Commit is not null ? "--commit" : null;
            if (option is not null) throw Usage($"{request.Target}: is not in a Git repository, which {option} needs. Leave the option out, or name a repository.");
            return new OpenedTarget { Description = Describe(request, Kind, Location, null, null), Root = _path };
        }

        private OpenedTarget OpenWorkTree(GitRepository repository)
        {
            var prefix = PrefixIn(repository);
            if (HeadOf(repository) is not { } head)
                return new OpenedTarget { Description = Describe(request, Kind, Location, null, null), Root = _path, Prefix = prefix };
            var tracked = Kind == TargetKind.File ? null : TrackedIn(repository, prefix, problems, cancellation);
            return new OpenedTarget(tracked)
            {
                Description = Describe(request, Kind, Location, head.Commit, head.Branch),
                Root = _path,
                Prefix = prefix,
                Repository = repository.Folder,
            };
        }

        /// <summary>Files can be scanned though git cannot read the repository around them; then this is null.</summary>
        private GitHead? HeadOf(GitRepository repository)
        {
            try
            {
                GitVersion.Check(request.Git, repository.Folder, cancellation);
                return repository.Head(cancellation);
            }
            catch (GitException e) when (!request.History)
            {
                problems.Enqueue(new Problem(Stage, $"{e.Message} The files were scanned without it: commit and branch are not known, files that are tracked though ignored were left out.", Partial: false));
                return null;
            }
        }

        /// <summary>The folder that is scanned, or that holds the scanned file, within the work tree.</summary>
        private string PrefixIn(GitRepository repository)
        {
            var real = Real(_path);
            var folder = Kind == TargetKind.File ? Path.GetDirectoryName(real)! : real;
            var relative = Path.GetRelativePath(repository.Folder, folder).Replace(Path.DirectorySeparatorChar, '/');
            return relative == "." ? "" : relative + "/";
        }

        private OpenedTarget OpenBare(GitRepository repository)
        {
            if (NamesCommit) return OpenCommit(repository);
            GitVersion.Check(request.Git, repository.Folder, cancellation);
            var head = repository.Head(cancellation);
            return head.Commit is null ? OpenEmpty(repository, head) : CheckOut(repository, head.Commit, head.Branch);
        }

        private OpenedTarget OpenEmpty(GitRepository repository, GitHead head)
        {
            var folder = Stopping(() => TemporaryFolder.Create(request.TempRoot));
            return new OpenedTarget(clone: folder)
            {
                Description = Describe(request, TargetKind.Repository, Location, null, head.Branch),
                Root = folder.Path,
                Repository = repository.Folder,
            };
        }

        private OpenedTarget OpenCommit(GitRepository repository)
        {
            GitVersion.Check(request.Git, repository.Folder, cancellation);
            _ = repository.Head(cancellation);
            var commit = request.Commit is { } id ? repository.Resolve(id, cancellation) : Names().Select(n => repository.Resolve(n, cancellation)).FirstOrDefault(c => c is not null);
            if (commit is null) throw NoSuchCommit(repository);
            return CheckOut(repository, commit, request.Branch ?? request.Tag);
        }

        private string[] Names() => request.Tag is { } tag
            ? ["refs/tags/" + tag]
            : ["refs/heads/" + request.Branch, "refs/remotes/origin/" + request.Branch, "refs/remotes/" + request.Branch];

        private ScanStoppedException NoSuchCommit(GitRepository repository)
        {
            if (request.Commit is { } id) return Usage($"{request.Target}: has no commit '{id}'. Check its id, or run git fetch.");
            var (kind, name) = request.Branch is { } branch ? ("branch", branch) : ("tag", request.Tag!);
            return Usage($"{request.Target}: has no {kind} '{name}'. {NearestNames.Suggest(name, repository.Names(request.Tag is not null, cancellation))}");
        }

        private OpenedTarget CheckOut(GitRepository repository, string commit, string? reference)
        {
            var isBare = GitRepository.IsBare(repository.Folder);
            var prefix = isBare ? "" : PrefixIn(repository);
            var inTree = Kind == TargetKind.File ? prefix + Path.GetFileName(Real(_path)) : prefix;
            var clone = RepositoryClone.CheckOut(repository, commit, reference, Clone(request), cancellation);
            ReportLacks(clone, request.Target, problems);
            var root = Path.TrimEndingDirectorySeparator(Path.Combine(clone.Tree, inTree));
            if (!Path.Exists(root))
            {
                clone.Dispose();
                throw Usage($"{request.Target}: '{inTree.TrimEnd('/')}' is not in the commit {commit[..12]}. Scan the repository's folder, or another commit.");
            }
            var tracked = Kind == TargetKind.File ? null : TrackedIn(new GitRepository(request.Git, clone.Tree), prefix, problems, cancellation);
            return new OpenedTarget(tracked, clone)
            {
                Description = Describe(request, TargetKind.Repository, Location, commit, reference),
                Root = root,
                Prefix = prefix,
                Repository = repository.Folder,
            };
        }
    }
}
