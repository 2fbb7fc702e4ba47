using Merlon.Cli;

return await CommandLine.RunAsync(args, Surroundings.OfProcess());
