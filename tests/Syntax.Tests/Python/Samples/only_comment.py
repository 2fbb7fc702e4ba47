# nothing
   # else
