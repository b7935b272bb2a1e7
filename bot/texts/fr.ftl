### fr
