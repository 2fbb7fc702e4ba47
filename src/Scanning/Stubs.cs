namespace Merlon.Scanning.Git;
public sealed record GitEnvironment;
