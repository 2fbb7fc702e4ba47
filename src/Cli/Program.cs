Console.WriteLine("merlon");
